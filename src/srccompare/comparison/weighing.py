"""Weigh what two printings of one quotation differ in: typography, trifles, or what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.quoted_words import WordEdit
    from srccompare.comparison.utterances import Utterance


def _words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


NEGATIONS = _words(
    """
    not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't
    aren't wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't mustn't ain't hardly barely scarcely
    nor unable fail fails failed refuse refuses refused deny denies denied lack lacks
    """
)
_MODALS = _words(
    "will would shall should can could may might must ought 'll won't wouldn't can't couldn't cannot"
)
_INTENSITY = _words(
    """
    very extremely highly strongly completely totally absolutely entirely fully deeply greatly seriously severely
    slightly somewhat barely most almost nearly all every some many few several only always often sometimes
    usually rarely probably possibly perhaps maybe likely unlikely certainly definitely surely clearly apparently
    allegedly reportedly about around least more less much too enough significantly dramatically substantially
    largely mostly mainly partly any
    """
)
_NUMBERS = _words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands million millions billion billions trillion trillions half third quarter first second once twice
    double dozen dozens % $ £ €
    """
)
_TENSES = _words("is was are were am be been being has had have having does did do done")
# NOTE: words that speakers scatter and editors drop; alone they change nothing that was said.
_TRIFLES = _words(
    """
    a an the and but so well oh uh um ah er you know i mean now then just really actually basically like okay ok
    yeah yes that this these those there here also even sort kind of to both either as it its it's which who
    right look listen again simply own very in on for at with by or is are was our my your his her their them us
    me what gonna going got gotta wanna want get have had has been be
    """
)
# NOTE: an edit between two of these prints another spelling of the same words.
_SPOKEN = {
    "gonna": "going to", "gotta": "got to", "wanna": "want to", "cannot": "can not", "can't": "can not",
    "won't": "will not", "ain't": "is not", "let's": "let us", "'em": "them", "cause": "because", "okay": "ok",
    "til": "until", "percent": "per cent", "yeah": "yes",
}  # fmt: skip
_ENDINGS = (
    ("n't", " not"),
    ("'ve", " have"),
    ("'re", " are"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'d", " would"),
)
_SPELLINGS = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"), ("ogue", "og"),
              ("yse", "yze"), ("ence", "ense"), ("lled", "led"), ("lling", "ling"), ("tre", "ter"))  # fmt: skip
# NOTE: what comes after one of these limits what came before it.
LIMITING = _words(
    """
    but although though unless except however if only provided until without whereas yet while albeit despite
    notwithstanding excluding barring assuming not nor
    """
)
_DIGITS = {w: str(n) for n, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])}  # fmt: skip


def same_in_print(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two runs of words differ in hyphens, blanks or dots only ("re engage", "reengage")."""
    return "".join(a).replace("'", "") == "".join(b).replace("'", "")


def same_in_speech(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two runs of words are spellings of the same words ("we've", "we have")."""
    return _spelled(a) == _spelled(b)


def _spelled(words: Sequence[str]) -> str:
    """Return the words with contractions, slips of the tongue and British endings written out."""
    return " ".join(_spelling(word) for word in words)


def _spelling(word: str) -> str:
    """Return one word written out."""
    if word in _SPOKEN:
        return _SPOKEN[word]
    if word in _DIGITS:
        return _DIGITS[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + full
    for british, american in _SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 1:
            return word[: -len(british)] + american
    return word.replace("-", " ")


def is_material(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Tell whether an edit changes what was said rather than how it was put."""
    in_a, in_b = a.words[slice(*edit.a)], b.words[slice(*edit.b)]
    if same_in_speech(in_a, in_b):
        return False
    gone, come = set(in_a) - set(in_b), set(in_b) - set(in_a)
    if not gone and not come:
        return False
    for weighty in (NEGATIONS, _NUMBERS, _MODALS):
        if gone & weighty != come & weighty or any(w[0].isdigit() for w in gone | come):
            return True
    left_gone, left_come = gone - _TRIFLES, come - _TRIFLES
    if left_gone & _INTENSITY or left_come & _INTENSITY:
        return True
    if gone & _TENSES and come & _TENSES and not (gone | come) - _TENSES:
        return True
    return any(not _alike(word, left_come) for word in left_gone) or any(
        not _alike(word, left_gone) for word in left_come
    )


def _alike(word: str, others: set[str]) -> bool:
    """Tell whether one of the other words is a form or spelling of this one."""
    return any(word[:3] == other[:3] and abs(len(word) - len(other)) <= 3 for other in others)


def limiting_word(words: Sequence[str]) -> str | None:
    """Return the word that opens a limiting clause within the first two words, None where none does."""
    return next((word for word in words[:2] if word in LIMITING), None)


def negating_word(words: Sequence[str]) -> str | None:
    """Return the last negation among the words, None where there is none."""
    return next((word for word in reversed(words) if word in NEGATIONS or word in {"if", "unless"}), None)
