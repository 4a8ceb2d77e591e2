"""First names and roles that tell a man from a woman in English news, as far as names do."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


HE = _words(
    """
    mr sir lord king prince duke father son brother husband man men boy spokesman chairman congressman
    businessman councilman actor priest bishop pope imam aaron abdul adam ahmed alan albert alejandro
    alexander alexei ali andre andrew angus anthony antonio antony arnold arthur barack ben benjamin bernard
    bernie bill bob boris brad brian bruce carl carlos charles charlie chris christopher chuck clarence
    colin craig dan daniel darren dave david dean dennis dick dmitry donald doug douglas dwight ed eddie
    edward emmanuel eric ernest francis francisco frank fred frederick gary gavin geoffrey george gerald
    giorgio glenn gordon graham greg gregory hans harold harry hassan henry herbert howard hugh hugo ian
    ibrahim igor isaac ivan jack jacob jake james jason javier jeb jeff jeffrey jeremy jerome jerry jim
    jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keith ken
    kenneth kevin kurt larry lawrence leo leon leonard liam louis luis luke manuel marc marco marcus mario
    mark martin marvin matt matthew max michael miguel mike mitch mitt mohamed mohammed mohammad muhammad
    narendra nathan neil nicholas nick nigel noah oliver omar oscar otto pablo patrick paul pedro pete peter
    philip phil pierre rafael ralph ray raymond rex ricardo richard rick rob robert roberto rodney roger
    roland ron ronald roy rupert russell ryan sam samuel scott sean sergei seth simon stanley stephen steve
    steven stuart ted terrence theodore thomas tim timothy toby todd tom tony trevor victor vincent vladimir
    volodymyr walter warren wayne wesley wilfred william xavier yasser yusuf zachary
    """
)
SHE = _words(
    """
    mrs ms miss madam lady dame queen princess duchess mother daughter sister wife woman women girl
    spokeswoman chairwoman congresswoman businesswoman councilwoman actress abigail agnes aisha alexandra
    alice alison amanda amber amelia amy ana andrea angela angelique anita ann anna anne annie ashley audrey
    barbara beatrice beth betty beverly bonnie brenda bridget camilla carla carmen carol caroline carolyn
    catherine cathy charlotte chelsea cheryl christina christine claire clara claudia cynthia dana deborah
    debbie denise diana diane donna doris dorothy edith eileen elaine elena eleanor elisabeth elizabeth
    ellen emily emma erin esther eva evelyn fatima fiona florence frances gabriela gail gina gloria grace
    greta hannah heather heidi helen hillary holly irene isabel ivanka jacqueline jane janet janice jean jen
    jennifer jenny jessica jill joan joanna jocelyn josephine joyce judith judy julia julie karen kate
    katherine kathleen kathryn kathy katie kayleigh kellyanne kim kirsten kristen laura lauren leah leslie
    lily linda lisa liz lois loretta louise lucy lydia margaret maria marie marilyn marine marjorie martha
    mary maureen megan melania melissa meredith michelle miriam molly monica nadia nancy naomi natalie
    nicole nina nikki nora olga olivia pamela patricia patty paula penelope peggy priti rachel rebecca
    regina renee rita robin rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley silvia
    sofia sonia sophia sophie stacey stella stephanie susan suzanne sylvia tamara tammy tania teresa theresa
    tiffany tina tulsi ursula valerie vanessa vera veronica victoria virginia wanda wendy yolanda yvonne zoe
    """
)
