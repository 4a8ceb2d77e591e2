"""Weigh what two printings of one quotation differ in: a spelling, a trifle, or what was said.

The word lists are general English; no list decides what is true, only what
deserves a reader's eye first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.quotations.number_spellings import has_number, in_figures
from srccompare.facts.names.clusters import one_slip
from srccompare.text.closed_classes import (
    ARTICLES,
    BE,
    DECLINE,
    DEMONSTRATIVES,
    DENYING_VERBS,
    DO,
    HAVE,
    MODALS,
    NEAR_NEGATORS,
    NEGATORS,
    POSSESSIVES,
)
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def _table(text: str) -> dict[str, str]:
    """Return a table written as `word=meaning`, an underscore for a blank."""
    return dict(entry.replace("_", " ").split("=") for entry in text.split())


# NOTE: prices decline, too, so that "decline" is read in _substance.
_NEGATIONS = NEGATORS | (DENYING_VERBS - DECLINE)
_LIMITED_BY = _NEGATIONS | NEAR_NEGATORS | DECLINE | {"if", "unless"}
_MODALS = MODALS | {"ought"}
_INTENSITY = (
    word_set(
        """
    very extremely highly strongly completely totally absolutely entirely fully deeply greatly
    seriously severely slightly somewhat most almost nearly all every some many few several only
    always often sometimes usually probably possibly perhaps maybe likely unlikely certainly
    definitely surely clearly apparently allegedly reportedly about around least more less
    significantly dramatically substantially largely mostly mainly partly
    """
    )
    | NEAR_NEGATORS
)
_NUMBERS = word_set(
    """
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
    trillion trillions half third quarter first second twice double dozen dozens % $ £ €
    """
)
_PERSONS = word_set("i you he she it we they me him us them")
_NOW = word_set("is are am do does")
_THEN = word_set("was were did")
# NOTE: words that speakers scatter and editors drop; alone they change little of what was said.
_TRIFLES = word_set(
    """
    and but or so well oh uh um ah er you know i mean now then just really actually basically like yeah
    yes there here also even sort kind of to both either as it it's which who right look listen again
    simply own in on for at with by them us me we they he she what how get got if when any up out let said
    say says think
    """
).union(ARTICLES, DEMONSTRATIVES, POSSESSIVES, BE, HAVE, DO)
_SPELLINGS = _table(
    """
    gonna=going_to gotta=got_to wanna=want_to cannot=can_not can't=can_not won't=will_not ain't=is_not
    let's=let_us 'em=them okay=ok percent=per_cent yeah=yes till=until thru=through tonite=tonight
    nobody=no_1 sen=senator sens=senators rep=representative reps=representatives gov=governor dr=doctor
    gen=general lt=lieutenant sgt=sergeant capt=captain col=colonel prof=professor rev=reverend
    jan=january feb=february apr=april aug=august sep=september sept=september oct=october nov=november
    dec=december mr=mister st=saint dept=department mom=mother mum=mother momma=mother mama=mother dad=father
    """
)
_TITLES = word_set(
    """
    senator senators representative representatives governor doctor general lieutenant sergeant
    captain colonel professor reverend mister mrs ms president vice prime minister secretary
    congressman congresswoman sir chairman speaker attorney judge justice mayor
    """
)
_PRONOUN_IS = word_set("he's she's it's that's there's here's what's who's where's how's")
_ENDINGS = (
    ("n't", " not"),
    ("'ve", " have"),
    ("'re", " are"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'d", " would"),
)
_BRITISH = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ise", "ize"),
    ("our", "or"),
    ("ogue", "og"),
    ("yse", "yze"),
    ("ence", "ense"),
    ("lled", "led"),
    ("lling", "ling"),
    ("tre", "ter"),
)
# NOTE: what comes after one of these limits what came before it.
_LIMITING = word_set(
    """
    but although though unless except however if only provided until without whereas yet while albeit
    despite notwithstanding excluding barring assuming not nor
    """
)


def same_in_print(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether two runs of words differ in hyphens, blanks, apostrophes or dots only."""
    return _run_together(a) == _run_together(b)


def same_numbers(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether two runs of words are the same once their numbers are written in figures."""
    both = a and b and has_number(a) and has_number(b)
    return bool(both) and _run_together(in_figures(a)) == _run_together(in_figures(b))


def _run_together(words: Sequence[str]) -> str:
    """Return words without what parts them; the "00" of "6:00 p.m." is print, too."""
    return "".join(word for word in words if word != "00").replace("'", "")


def same_in_speech(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether two runs of words are spellings of the same words ("we've", "we have")."""
    return _meant(a) == _meant(b)


def matter(a: Sequence[str], b: Sequence[str], names: Iterable[str] = ()) -> str | None:
    """Name what an edit changes in what was said, None where it only changes how it was put.

    `a` and `b` are the words of the two sides, `names` those of them that are
    printed as names.
    """
    in_a, in_b = _meant(a), _meant(b)
    gone, come = set(in_a) - set(in_b), set(in_b) - set(in_a)
    for weighty, what in ((_NEGATIONS, "a negation"), (_MODALS, "a modal verb"), (_NUMBERS, "a number")):
        if gone & weighty != come & weighty:
            return what
    if any(word[0].isdigit() for word in gone | come):
        return "a number"
    others = {word for word in names if word in gone | come and word not in _TITLES}
    slipped = {word for word in others if _slipped(word, gone, come)}
    if others - slipped:
        return "a name"
    if gone & _PERSONS and come & _PERSONS:
        return "a person"
    if (gone & _NOW and come & _THEN) or (gone & _THEN and come & _NOW):
        return "tense"
    slight = _TRIFLES | _TITLES | slipped
    return _substance(gone - slight, come - slight)


def _slipped(name: str, gone: set[str], come: set[str]) -> bool:
    """Return whether the other side has a name with one letter changed: as a rule another spelling of it."""
    return any(one_slip(name, other) for other in (come if name in gone else gone))


def _substance(gone: set[str], come: set[str]) -> str | None:
    """Name the difference of the words of substance, if it is more than a form or one modifier."""
    if gone & _INTENSITY or come & _INTENSITY:
        return "how strongly or how surely"
    if not gone or not come:
        if DECLINE & (gone | come):
            return "a negation"
        return "what is said" if len(gone) + len(come) >= 2 else None
    alike = all(_any_alike(word, come) for word in gone) and all(_any_alike(word, gone) for word in come)
    return None if alike else "what is said"


def _any_alike(word: str, others: set[str]) -> bool:
    """Return whether one of the other words looks like a form of this one."""
    return any(alike(word, other) for other in others)


def alike(word: str, other: str) -> bool:
    """Return whether a word looks like a form of another ("realign", "realigning")."""
    return word[:3] == other[:3] and (
        abs(len(word) - len(other)) <= 3 or word.startswith(other) or other.startswith(word)
    )


def _meant(words: Sequence[str]) -> list[str]:
    """Return the words with contractions, slips of the tongue and British endings written out."""
    return " ".join(map(_spelling, in_figures(words))).split()


def _spelling(word: str) -> str:
    """Return one word written out."""
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    # NOTE: one house prints "Moss' pier", another "Moss's pier".
    if word.endswith("s's"):
        return word[:-2]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + full
    for british, american in _BRITISH:
        if word.endswith(british) and len(word) > len(british) + 1:
            return word[: -len(british)] + american
    if word in _PRONOUN_IS:
        return word[:-2] + " is"
    return word


def limiting_word(words: Sequence[str], first: int) -> int | None:
    """Return the number of the word that opens a limiting clause at `first` or next to it, if one does."""
    return next((at for at in range(first, min(first + 2, len(words))) if words[at] in _LIMITING), None)


def negating_word(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the number of the last negation or condition in a half-open range of words, if there is one."""
    return next((at for at in range(last - 1, first - 1, -1) if _denies(words[at])), None)


def _denies(word: str) -> bool:
    """Return whether a word negates what follows or makes it a condition."""
    return word in _LIMITED_BY or word.endswith("n't")
