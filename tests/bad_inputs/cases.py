"""Inputs that are no articles, corpora, settings, baselines or indexes, and what is said of each.

A row says under which name which bytes are written, and how the error line
goes on behind `error: `. Where the rest of it is Python's own words, which
change from version to version, it ends with the opening of these.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """Hold the name and content of a bad file, and the beginning of its error line."""

    name: str
    data: bytes
    error: str


GOOD_RECORD = b'{"id": "good", "text": "News."}\n'

ARTICLES: tuple[Row, ...] = (
    Row("empty.txt", b"", "cannot read empty.txt: empty"),
    Row("mark.txt", b"\xef\xbb\xbf", "cannot read mark.txt: empty"),
    Row("blank.txt", b" \n\t\r\n", "cannot read blank.txt: blank (nothing but white space)"),
    Row(
        "wide-blank.txt",
        b"\xc2\xa0\xe3\x80\x80\n",
        "cannot read wide-blank.txt: blank (nothing but white space)",
    ),
    Row("nul.txt", b"News\x00", "cannot read nul.txt: binary (NUL at byte 4)"),
    Row("nul-first.txt", b"\x00", "cannot read nul-first.txt: binary (NUL at byte 0)"),
    Row("latin.txt", b"caf\xe9", "cannot read latin.txt: not UTF-8 (byte 0xe9 at 3)"),
    Row("c1.txt", b"\x81\x8d", "cannot read c1.txt: not UTF-8 (byte 0x81 at 0)"),
    Row("surrogate.txt", b"\xed\xa0\x80 a", "cannot read surrogate.txt: not UTF-8 (byte 0xed at 0)"),
    Row("overlong.txt", b"\xc0\xaf", "cannot read overlong.txt: not UTF-8 (byte 0xc0 at 0)"),
    Row("beyond.txt", b"\xf4\x90\x80\x80", "cannot read beyond.txt: not UTF-8 (byte 0xf4 at 0)"),
    Row("cut.txt", b"caf\xc3", "cannot read cut.txt: not UTF-8 (byte 0xc3 at 3)"),
    Row("lone.txt", b"a\x80", "cannot read lone.txt: not UTF-8 (byte 0x80 at 1)"),
    Row("five.txt", b"\xf8\x88\x80\x80\x80", "cannot read five.txt: not UTF-8 (byte 0xf8 at 0)"),
    Row("utf16.txt", b"\xff\xfeN\x00e\x00w\x00s\x00", "cannot read utf16.txt: not UTF-8 (byte 0xff at 0)"),
    Row("utf16be.txt", b"\xfe\xff\x00N\x00e", "cannot read utf16be.txt: not UTF-8 (byte 0xfe at 0)"),
    Row(
        "utf32.txt",
        b"\xff\xfe\x00\x00N\x00\x00\x00e\x00\x00\x00w\x00\x00\x00s\x00\x00\x00",
        "cannot read utf32.txt: not UTF-8 (byte 0xff at 0)",
    ),
    Row("late.txt", b"News. " * 1_000 + b"\xff", "cannot read late.txt: not UTF-8 (byte 0xff at 6000)"),
    Row("elf.bin", b"\x7fELF\x02\x01\x01\x00", "cannot read elf.bin: binary (NUL at byte 7)"),
    Row("paper.pdf", b"%PDF-1.7\x00\xff", "cannot read paper.pdf: a PDF, not text"),
    Row(
        "report.docx",
        b"PK\x03\x04\x14\x00\x06\x00",
        "cannot read report.docx: a packed file (Word, OpenDocument, zip), not text",
    ),
    Row("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "cannot read photo.jpg: binary (NUL at byte 4)"),
    Row("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00", "cannot read photo.png: binary (NUL at byte 8)"),
    Row(
        "news.gz",
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xf3K-/\x06\x00n6\xe1\xbd\x04\x00\x00\x00",
        "cannot read news.gz: binary (NUL at byte 3)",
    ),
    Row(
        "old.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
        "cannot read old.doc: an old Office document, not text",
    ),
    Row("empty.json", b"", "cannot read empty.json: empty"),
    Row("list.json", b"[1]", "cannot read list.json: holds an array, not one article"),
    Row(
        "list-of-one.json",
        b'[{"text": "News."}]',
        "cannot read list-of-one.json: holds an array, not one article",
    ),
    Row("string.json", b'"News"', "cannot read string.json: holds a string, not one article"),
    Row("number.json", b"7", "cannot read number.json: holds a number, not one article"),
    Row("null.json", b"null", "cannot read null.json: holds null, not one article"),
    Row("true.json", b"true", "cannot read true.json: holds a boolean, not one article"),
    Row("none.json", b"{}", 'cannot read none.json: has no "text"'),
    Row("no-text.json", b'{"title": "News"}', 'cannot read no-text.json: has no "text"'),
    Row("text-null.json", b'{"text": null}', 'cannot read text-null.json: "text" is null, not a string'),
    Row(
        "text-list.json",
        b'{"text": ["News"]}',
        'cannot read text-list.json: "text" is an array, not a string',
    ),
    Row("text-number.json", b'{"text": 1}', 'cannot read text-number.json: "text" is a number, not a string'),
    Row("text-nan.json", b'{"text": NaN}', 'cannot read text-nan.json: "text" is a number, not a string'),
    Row("text-empty.json", b'{"text": ""}', "cannot read text-empty.json: empty"),
    Row(
        "text-blank.json", b'{"text": " \\n"}', "cannot read text-blank.json: blank (nothing but white space)"
    ),
    Row(
        "title-list.json",
        b'{"text": "x", "title": []}',
        'cannot read title-list.json: "title" is an array, not a string',
    ),
    Row(
        "outlet-number.json",
        b'{"text": "x", "outlet": 1}',
        'cannot read outlet-number.json: "outlet" is a number, not a string',
    ),
    Row(
        "byline-object.json",
        b'{"text": "x", "byline": {}}',
        'cannot read byline-object.json: "byline" is an object, not a string',
    ),
    Row(
        "day.json",
        b'{"text": "x", "published": "yesterday"}',
        "cannot read day.json: \"published\" is not a day: 'yesterday'",
    ),
    Row(
        "no-day.json",
        b'{"text": "x", "published": "2023-02-30"}',
        "cannot read no-day.json: \"published\" is not a day: '2023-02-30'",
    ),
    Row(
        "day-number.json",
        b'{"text": "x", "published": 20230224}',
        'cannot read day-number.json: "published" is a number, not a string',
    ),
    Row(
        "day-escape.json",
        b'{"text": "x", "published": "\\u001b[31m"}',
        "cannot read day-escape.json: \"published\" is not a day: '\\x1b[31m'",
    ),
    Row("comma.json", b'{"text": "x",}', "cannot read comma.json: not JSON ("),
    Row("single.json", b"{'text': 'x'}", "cannot read single.json: not JSON ("),
    Row("open.json", b'{"text": "x"', "cannot read open.json: not JSON ("),
    Row("two.json", b'{"text": "x"}{"text": "y"}', "cannot read two.json: not JSON ("),
    Row("control.json", b'{"text": "a\nb"}', "cannot read control.json: not JSON ("),
    Row("escape.json", b'{"text": "\\x"}', "cannot read escape.json: not JSON ("),
    Row(
        "deep.json",
        b"[" * 100_000,
        "cannot read deep.json: not JSON (a number too long or nested too deeply)",
    ),
    Row(
        "deep-object.json",
        b'{"a":' * 100_000,
        "cannot read deep-object.json: not JSON (a number too long or nested too deeply)",
    ),
    Row(
        "long-number.json",
        b'{"text": ' + b"1" * 5_000 + b"}",
        "cannot read long-number.json: not JSON (a number too long or nested too deeply)",
    ),
    Row("comment.json", b'// news\n{"text": "x"}', "cannot read comment.json: not JSON ("),
    Row(
        "utf16.json",
        b'\xff\xfe{\x00"\x00t\x00e\x00x\x00t\x00"\x00:\x00 \x00"\x00x\x00"\x00}\x00',
        "cannot read utf16.json: not UTF-8 (byte 0xff at 0)",
    ),
    Row("latin.json", b'{"text": "caf\xe9"}', "cannot read latin.json: not UTF-8 (byte 0xe9 at 13)"),
    Row("upper.JSON", b"[]", "cannot read upper.JSON: holds an array, not one article"),
    Row("front.md", b"---\ntitle: News\n---\n", "cannot read front.md: empty"),
    Row(
        "front-blank.md",
        b"---\ntitle: News\n---\n \n",
        "cannot read front-blank.md: blank (nothing but white space)",
    ),
    Row("latin.md", b"# caf\xe9", "cannot read latin.md: not UTF-8 (byte 0xe9 at 5)"),
    Row("front.markdown", b'+++\ntitle = "x"\n+++\n', "cannot read front.markdown: empty"),
)

RECORDS: tuple[Row, ...] = (
    Row("corpus.jsonl", b"news", "cannot read corpus.jsonl:2: not JSON"),
    Row("corpus.jsonl", b"{", "cannot read corpus.jsonl:2: not JSON"),
    Row("corpus.jsonl", b"{}", 'cannot read corpus.jsonl:2: has no "text"'),
    Row("corpus.jsonl", b"[]", "cannot read corpus.jsonl:2: holds an array, not one article"),
    Row("corpus.jsonl", b"1", "cannot read corpus.jsonl:2: holds a number, not one article"),
    Row("corpus.jsonl", b"null", "cannot read corpus.jsonl:2: holds null, not one article"),
    Row("corpus.jsonl", b'"x"', "cannot read corpus.jsonl:2: holds a string, not one article"),
    Row("corpus.jsonl", b'{"id": "1"}', 'cannot read corpus.jsonl:2: has no "text"'),
    Row("corpus.jsonl", b'{"text": "x"}', 'cannot read corpus.jsonl:2: has no "id"'),
    Row("corpus.jsonl", b'{"id": "", "text": "x"}', 'cannot read corpus.jsonl:2: has no "id"'),
    Row("corpus.jsonl", b'{"id": null, "text": "x"}', 'cannot read corpus.jsonl:2: has no "id"'),
    Row("corpus.jsonl", b'{"id": {}, "text": "x"}', 'cannot read corpus.jsonl:2: "id" is not a string'),
    Row("corpus.jsonl", b'{"id": [], "text": "x"}', 'cannot read corpus.jsonl:2: "id" is not a string'),
    Row("corpus.jsonl", b'{"id": true, "text": "x"}', 'cannot read corpus.jsonl:2: "id" is not a string'),
    Row("corpus.jsonl", b'{"id": 1.5, "text": "x"}', 'cannot read corpus.jsonl:2: "id" is not a string'),
    Row("corpus.jsonl", b'{"id": "1", "text": ""}', "cannot read corpus.jsonl:2: empty"),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": " "}',
        "cannot read corpus.jsonl:2: blank (nothing but white space)",
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": null}',
        'cannot read corpus.jsonl:2: "text" is null, not a string',
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": ["x"]}',
        'cannot read corpus.jsonl:2: "text" is an array, not a string',
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": "x", "title": 1}',
        'cannot read corpus.jsonl:2: "title" is a number, not a string',
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": "x", "published": "soon"}',
        "cannot read corpus.jsonl:2: \"published\" is not a day: 'soon'",
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": "x", "published": 1}',
        'cannot read corpus.jsonl:2: "published" is a number, not a string',
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": "caf\xe9"}',
        "cannot read corpus.jsonl:2: not UTF-8 (byte 0xe9 at 24)",
    ),
    Row(
        "corpus.jsonl", b'{"id": "1", "text": "\x00"}', "cannot read corpus.jsonl:2: binary (NUL at byte 21)"
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "1", "text": "x"} {"id": "2", "text": "y"}',
        "cannot read corpus.jsonl:2: not JSON",
    ),
    Row("corpus.jsonl", b'{"id":' * 50_000, "cannot read corpus.jsonl:2: not JSON"),
    Row(
        "corpus.jsonl", b'{"id": ' + b"1" * 5_000 + b', "text": "x"}', "cannot read corpus.jsonl:2: not JSON"
    ),
    Row(
        "corpus.jsonl",
        b'{"id": "good", "text": "said twice"}',
        "cannot read corpus.jsonl:2: the id 'good' was used before",
    ),
)

SETTINGS: tuple[Row, ...] = (
    Row("srccompare.toml", b"selct = []", "srccompare.toml:1: unknown key 'selct'"),
    Row("srccompare.toml", b'select = "SC101"', "srccompare.toml:1: select is not a list of strings"),
    Row("srccompare.toml", b"select = [1]", "srccompare.toml:1: select is not a list of strings"),
    Row("srccompare.toml", b'select = [""]', "srccompare.toml:1: select is not a list of strings"),
    Row("srccompare.toml", b"ignore = {}", "srccompare.toml:1: ignore is not a list of strings"),
    Row("srccompare.toml", b'select = ["SC999"]', "srccompare.toml:1: select: there is no rule 'SC999'"),
    Row("srccompare.toml", b'ignore = ["SC1, x"]', "srccompare.toml:1: ignore: there is no rule 'x'"),
    Row(
        "srccompare.toml",
        b'ignore = ["\\u001b[31m"]',
        "srccompare.toml:1: ignore: there is no rule '\\x1b[31m'",
    ),
    Row("srccompare.toml", b'exclude = "a"', "srccompare.toml:1: exclude is not a list of strings"),
    Row("srccompare.toml", b"exclude = [1]", "srccompare.toml:1: exclude is not a list of strings"),
    Row("srccompare.toml", b'format = "jsn"', "srccompare.toml:1: format: there is no 'jsn'"),
    Row("srccompare.toml", b"format = 1", "srccompare.toml:1: format: 1 is not a string"),
    Row("srccompare.toml", b'format = ["text"]', "srccompare.toml:1: format: ['text'] is not a string"),
    Row("srccompare.toml", b"output = 1", "srccompare.toml:1: output is not a list of strings"),
    Row("srccompare.toml", b'output = ["sarf=x"]', "srccompare.toml:1: output: there is no format 'sarf'"),
    Row("srccompare.toml", b'fail-on = "bad"', "srccompare.toml:1: fail-on: there is no 'bad'"),
    Row("srccompare.toml", b"fail-on = true", "srccompare.toml:1: fail-on: True is not a string"),
    Row("srccompare.toml", b'min-severity = "high"', "srccompare.toml:1: min-severity: there is no 'high'"),
    Row("srccompare.toml", b'cache = "yes"', "srccompare.toml:1: cache: 'yes' is not true or false"),
    Row("srccompare.toml", b"cache = 1", "srccompare.toml:1: cache: 1 is not true or false"),
    Row("srccompare.toml", b"cache-dir = 1", "srccompare.toml:1: cache-dir: 1 is not a string"),
    Row("srccompare.toml", b"threads = 0", "srccompare.toml:1: threads: 0 is too small"),
    Row("srccompare.toml", b"threads = -1", "srccompare.toml:1: threads: -1 is too small"),
    Row("srccompare.toml", b'threads = "2"', "srccompare.toml:1: threads: '2' is not a whole number"),
    Row("srccompare.toml", b"threads = 1.5", "srccompare.toml:1: threads: 1.5 is not a whole number"),
    Row("srccompare.toml", b"threads = true", "srccompare.toml:1: threads: True is not a whole number"),
    Row("srccompare.toml", b"baseline = []", "srccompare.toml:1: baseline: [] is not a string"),
    Row("srccompare.toml", b'against = "a.txt"', "srccompare.toml:1: against is not a list of strings"),
    Row("srccompare.toml", b"stories = 1", "srccompare.toml:1: stories: 1 is not a string"),
    Row("srccompare.toml", b'color = "red"', "srccompare.toml:1: unknown key 'color'"),
    Row("srccompare.toml", b"rules = 1", "srccompare.toml:1: rules is not a table"),
    Row("srccompare.toml", b"rules = []", "srccompare.toml:1: rules is not a table"),
    Row("srccompare.toml", b"[rules.SC999]", "srccompare.toml:1: there is no rule 'SC999'"),
    Row("srccompare.toml", b"[rules]\nSC101 = 1", "srccompare.toml:2: rules.SC101 is not a table"),
    Row(
        "srccompare.toml",
        b"[rules.SC101]\nnothing = 1",
        "srccompare.toml:2: rules.SC101.nothing: SC101 has no option 'nothing'",
    ),
    Row(
        "srccompare.toml",
        b'[rules.SC101]\nwords = "x"',
        "srccompare.toml:2: rules.SC101.words: 'x' is not a whole number",
    ),
    Row(
        "srccompare.toml",
        b"[rules.SC101]\nwords = 1.5",
        "srccompare.toml:2: rules.SC101.words: 1.5 is not a whole number",
    ),
    Row(
        "srccompare.toml",
        b"[rules.SC101]\nwords = -1",
        "srccompare.toml:2: rules.SC101.words: -1 is too small",
    ),
    Row(
        "srccompare.toml",
        b"[rules.SC101]\nshare = 2.0",
        "srccompare.toml:2: rules.SC101.share: 2.0 is too large",
    ),
    Row("srccompare.toml", b"suppress = 1", "srccompare.toml:1: suppress is not a list of tables"),
    Row("srccompare.toml", b"suppress = [1]", "srccompare.toml:1: suppress is not a list of tables"),
    Row(
        "srccompare.toml", b'[suppress]\nreason = "x"', "srccompare.toml:1: suppress is not a list of tables"
    ),
    Row("srccompare.toml", b"[[suppress]]", "srccompare.toml: suppression 1 has no reason"),
    Row(
        "srccompare.toml",
        b'[[suppress]]\nreason = "x"',
        "srccompare.toml: suppression 1 does not say what it silences",
    ),
    Row("srccompare.toml", b'[[suppress]]\nrule = "SC101"', "srccompare.toml: suppression 1 has no reason"),
    Row(
        "srccompare.toml",
        b'[[suppress]]\nreason = ""\nrule = "SC101"',
        "srccompare.toml: suppression 1 has no reason",
    ),
    Row(
        "srccompare.toml",
        b'[[suppress]]\nreason = 1\nrule = "SC101"',
        "srccompare.toml: suppression 1: reason is not a string",
    ),
    Row(
        "srccompare.toml",
        b'[[suppress]]\nreason = "x"\nrul = "SC101"',
        "srccompare.toml:3: unknown key 'rul' in [suppress]",
    ),
    Row(
        "srccompare.toml",
        b'[[suppress]]\nreason = "x"\narticle = 1',
        "srccompare.toml: suppression 1: article is not a string",
    ),
    Row("srccompare.toml", b"a = ", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"= 1", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"[", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"[[", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"a = 1\na = 2", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b'a = "', "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"a = \x01", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b'"" = 1', "srccompare.toml:1: unknown key ''"),
    Row("srccompare.toml", b"a.b.c = 1", "srccompare.toml:1: unknown key 'a'"),
    Row("srccompare.toml", b"select = [1979-05-27]", "srccompare.toml:1: select is not a list of strings"),
    Row("srccompare.toml", b"a = " + b"[" * 3000, "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b"\xc3\xa9 = 1", "srccompare.toml is not TOML: "),
    Row("srccompare.toml", b'"\\u001b[31m" = 1', "srccompare.toml: unknown key '\\x1b[31m'"),
    Row("srccompare.toml", b"[tool.srccompare]\nselect = []", "srccompare.toml:1: unknown key 'tool'"),
    Row("srccompare.toml", b"::error::x", "srccompare.toml is not TOML: "),
)

BASELINES: tuple[Row, ...] = (
    Row("baseline.json", b"", "the baseline baseline.json:1:1 is not JSON: "),
    Row("baseline.json", b"[]", "baseline.json is not a baseline of srccompare"),
    Row("baseline.json", b"null", "baseline.json is not a baseline of srccompare"),
    Row("baseline.json", b"news", "the baseline baseline.json:1:1 is not JSON: "),
    Row("baseline.json", b"{", "the baseline baseline.json:1:2 is not JSON: "),
    Row("baseline.json", b"{}", "baseline.json is not a baseline of srccompare"),
    Row("baseline.json", b'{"schema": 1}', "baseline.json is not a baseline of srccompare"),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/2", "entries": []}',
        "the baseline baseline.json was written for another version (srccompare/baseline/2)",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/comparison/1"}',
        "baseline.json is not a baseline of srccompare",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1"}',
        "the baseline baseline.json has no list of entries",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1", "entries": {}}',
        "the baseline baseline.json has no list of entries",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1", "entries": [1]}',
        "entry 1 of the baseline baseline.json is damaged",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1", "entries": [{}]}',
        "entry 1 of the baseline baseline.json is damaged",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1", "entries": [{"fingerprint": 1, "code": "SC101"}]}',
        "entry 1 of the baseline baseline.json is damaged",
    ),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/1", "entries": [null]}',
        "entry 1 of the baseline baseline.json is damaged",
    ),
    Row("baseline.json", b"[" * 100_000, "the baseline baseline.json is not JSON in UTF-8"),
    Row(
        "baseline.json",
        b'{"schema": "srccompare/baseline/\\u001b[31m"}',
        "the baseline baseline.json was written for another version (srccompare/baseline/\\u001b[31m)",
    ),
)

MANIFESTS: tuple[Row, ...] = (
    Row("stories.toml", b"", "stories.toml has no story"),
    Row("stories.toml", b"story = 1", "stories.toml has no story"),
    Row("stories.toml", b"[story]", "stories.toml has no story"),
    Row("stories.toml", b"[[stories]]", "stories.toml:1: unknown key 'stories'"),
    Row("stories.toml", b"[[story]]", "stories.toml: story 1 has no name"),
    Row("stories.toml", b"[[story]]\nname = 1", "stories.toml: story 1 has no name"),
    Row("stories.toml", b'[[story]]\nname = "x"', "stories.toml: story 'x' has no files"),
    Row("stories.toml", b'[[story]]\nname = ""\nfiles = ["a.txt"]', "stories.toml: story 1 has no name"),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = "a.txt"',
        "files of stories.toml: story 'x' is not a list of strings",
    ),
    Row("stories.toml", b'[[story]]\nname = "x"\nfiles = []', "stories.toml: story 'x' has no files"),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = [1]',
        "files of stories.toml: story 'x' is not a list of strings",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = ["gone.txt"]',
        "stories.toml: story 'x': 'gone.txt' names no article",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = ["a.txt"]\nfile = 1',
        "stories.toml:4: unknown key 'file' in [story]",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = ["a.txt"]\nsources = ["gone.txt"]',
        "stories.toml: story 'x': 'gone.txt' names no article",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = ["a.txt"]\n[[story]]\nname = "x"\nfiles = ["b.txt"]',
        "stories.toml: two stories are called 'x'",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "x"\nfiles = ["["]',
        "stories.toml: story 'x': '[' names no article",
    ),
    Row(
        "stories.toml",
        b'[[story]]\nname = "\\u001b[31m"\nfiles = ["gone"]',
        "stories.toml: story '\\x1b[31m': 'gone' names no article",
    ),
    Row("stories.toml", b"[[story", "stories.toml is not TOML: "),
    Row("stories.toml", b"caf\xe9", "cannot read stories.toml: not UTF-8 (byte 3)"),
)

INDEXES: tuple[Row, ...] = (
    Row("empty.idx", b" ", "empty.idx is not an index of srccompare"),
    Row("text.idx", b"news", "text.idx is not an index of srccompare"),
    Row("half.idx", b"SQLite format 3\x00", "half.idx is not an index of srccompare"),
    Row("other.idx", b"SQLite format 3\x00" + b"\x00" * 84, "other.idx is not an index of srccompare"),
    Row("zeros.idx", b"\x00" * 4_096, "zeros.idx is not an index of srccompare"),
    Row("json.idx", b"{}", "json.idx is not an index of srccompare"),
)

PLACES = (
    ("gone.txt", "no such file"),
    ("", "no such file"),
    ("~nobody", "no such file"),
    ("folder", "a folder, not a file"),
    (".", "a folder, not a file"),
    ("pipe", "a named pipe, not a file"),
    ("socket", "no such device or address"),
    ("loop", "too many levels of symbolic links"),
    ("dangling", "no such file"),
    ("a.txt/", "not a directory"),
    ("a.txt/b", "not a directory"),
    ("a\0b", "not a valid file name"),
    ("x" * 300, "file name too long"),
    ("x/" * 3000, "file name too long"),
    ("/dev/zero", "a device, not a file"),
    ("/dev/null", "a device, not a file"),
    ("/dev/full", "a device, not a file"),
    ("large.txt", "larger than 20 MB (100.0 MB)"),
)
"""Paths that are not articles, as the fixture `field` makes them, and the reason."""

WRITTEN_TO = (
    ("folder", ""),
    ("loop", "too many levels of symbolic links"),
    ("socket", "no such device or address"),
    ("no/where", ""),
    ("a.txt/b", ""),
    ("x" * 300, "file name too long"),
    ("/dev/full", "no space left on device"),
    ("/proc/report", "no such file or directory"),
    ("a\0b", "not a valid file name"),
)
"""Paths that no report can be written to, and the reason; "" where commands have words of their own."""
