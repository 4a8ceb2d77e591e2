"""Short forms of first names: Bill is William, Peggy is Margaret.

Written from general knowledge; short forms that begin like the full name are
not listed.
"""

from __future__ import annotations

from functools import cache

_FORMS = """
william bill billy will willy | robert bob bobby rob robbie bert | richard dick rick ricky rich | james
jim jimmy jamie | john jack johnny jon | edward ed eddie ted teddy ned | anthony tony | margaret peggy
maggie meg greta | henry hank harry hal | charles chuck charlie | elizabeth liz betty beth bess eliza lisa
| katherine catherine kate kathy katie cathy kathryn kit | lawrence larry laurence | gerald jerry gerry |
theodore ted teddy | thomas tom tommy | andrew andy drew | alexander alex sasha sandy xander | michael
mike mick mickey | joseph joe joey jose | eugene gene | francis frank fran francisco | christopher chris
kit | patricia pat patty trish | patrick pat paddy | rebecca becky | susan sue suzanne | dorothy dot dolly
| eleanor nell ellie | helen nell | mary molly polly maria | sarah sally | martha patty | stephen steve
steven | geoffrey jeff jeffrey | leonard len leo | albert al bert | alfred al fred | frederick fred |
ronald ron | donald don | raymond ray | kenneth ken | matthew matt | samuel sam | daniel dan danny | david
dave davy | gregory greg | peter pete pyotr | paul pavel | mohammed muhammad mohamed mohammad | vladimir
volodymyr | nicholas nick nico | antonio tony | timothy tim
"""


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Return the numbers of the groups that a form stands in."""
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(_FORMS.split("|")):
        for form in group.split():
            found[form] = found.get(form, frozenset()) | {number}
    return found


def one_forename(x: str, y: str) -> bool:
    """Return whether two first names in lower case may be one person's."""
    if min(len(x), len(y)) == 1:
        return x[:1] == y[:1]
    groups = _groups()
    return x == y or bool(groups.get(x, frozenset()) & groups.get(y, frozenset()))
