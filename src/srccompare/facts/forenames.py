"""First names and roles that distinguish men from women in English news, as far as names do."""

from __future__ import annotations

from srccompare.text.wordlists import word_set

HE = word_set(
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
    volodymyr walter warren wayne wesley wilfred william xavier yasser yusuf zachary abdallah abdullah abel
    abraham adel adolf alain alberto albin aldo alec alessandro alexandre alfonso alfred alistair allan
    alvaro alvin amadou amir amit anand anatoly anders andrei andrej andrzej anil antoine anton antti anwar
    archie arjun armando arnaud arne arturo arun ashok augusto axel aziz baldev barry bart basil benedict
    bertrand bilal bjorn boyd brandon brendan brent bret brett bryan burt byron calvin carlo carsten cecil
    cedric cesar chester claude claus clayton cliff clifford clint clive clyde cody conor conrad constantin
    cormac cory curt curtis cyril cyrus damian damien dante darius darrell darryl davide declan deepak denny
    derek derrick desmond devin diego dieter dirk dominic dominik duncan dustin dwayne dylan edgar edmund
    eduardo edwin eli elias elijah elliot elliott emil emilio enrico enrique erik ernst errol ethan eugene
    evan ewan fabian fabio farid felipe felix ferdinand fernando fidel filip finn floyd francesco francois
    franklin franz fritz gabriel garrett gaston gavriel georg georges gerard gerhard gert gianni gilbert
    giovanni giuseppe glen goran gunter gunther gustav gustavo hamid hamish hank harald haruki hector
    heinrich heinz helmut hendrik henri henrik herman hideo hiroshi horst hossein hubert humberto hussein
    iain idris ignacio ilya imran ingo ismail ivo jaan jaap jackson jacques jaime jakob jamal jan janos
    jared jarvis jasper javad jens jerzy joachim joaquin jochen jorg joris josef julio julius jurgen kamal
    karel karim kaspar kenji khalid kieran kirk klaus kofi kwame kyle lars laszlo laurent lennart leopold
    leroy lester lewis lionel lloyd lorenzo lothar louie luc luca lucas luciano ludwig luigi lukas lyle
    magnus mahmoud malcolm manfred mansour marcel marcelo marek mariano mathias matteo matthias matti
    maurice mauricio maurizio mehmet melvin michel mikael mikhail mikko milos milton mitchell mohan morris
    moses murray mustafa nasser naveed neville niklas nikolai nikolaus norbert norman olaf oleg oleksandr
    oren orlando osama oskar osman otis owen paolo paresh pascal pavel percy petr petros pierce pieter piotr
    prakash quentin rahul raj rajesh rajiv ramon randall randy rashid raul ravi reginald reinhard reuben
    rhys ricky rishi roald rohan romano ross rudolf rudy rufus sadiq saeed salman salvatore samir sanjay
    satoshi saul sebastian serge sergey sergio shane shawn shigeru shinzo sidney siegfried silvio simeon
    soren spencer stan stefan stefano stewart sunil sven tariq taro thabo theo thierry tobias tomas tommy
    travis trent ulrich umar uwe vaclav vernon vijay viktor vince virgil vito vittorio waldo wallace walt
    werner wilhelm willem willie wolfgang yannick yasir yevgeny yitzhak yoshihide yuri yves zachariah zoltan
    """
)
SHE = word_set(
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
    ada adele adriana agatha agnieszka aileen akiko alba alessandra alexandria alicia alina allison amina
    amira anastasia aneta angelina anika anja anke anneliese annette antonia ariana arlene asha astrid ava
    ayesha beata becky belinda bernadette bertha bettina bianca birgit brigitte britta bronwyn candace
    carina carlotta carly carrie cassandra cecilia celia chiara chloe christa clare clarissa colette colleen
    cora cordelia corinne dagmar daniela danielle daphne darlene delia desiree dina donatella dora doreen
    edna edwina eleni elisa elise elke ella ellie eloise elsa elsie elvira emilia emilie emine emmanuelle
    enid erica erika ernestine estelle ethel eugenia eunice evelina evie farah felicia felicity flora
    francesca freda freya frida frieda gabriella gemma genevieve georgina geraldine gerda gertrude gianna
    gillian ginny gisela giselle giulia gladys glenda gretchen gudrun gwen gwendolyn haley hanna harriet
    hattie hedwig heike helena helene helga henrietta hilary hilda hildegard ida ilse imogen ines inge
    ingrid inna irina irma isabella isabelle jacinda jada jana janelle janine jasmine jeanette jeanne jemima
    jenna joann jodie johanna jolanta josefina josie juana juanita judi juliana julianne juliet juliette
    justine jutta kamala karin karina karla katarina katharina kathrin katja katrin katya keiko kelly kendra
    kerstin kirstie klara kristina lana lara larissa latoya lea leila lena leonora letitia lidia liliana
    lillian lilly lisbeth livia liza lola lorena lori lorna lorraine lottie louisa lucia lucie lucille
    lucinda ludmila luisa lynne mabel madeleine madeline magda magdalena maggie maia mandy manuela mara
    marcella marcia margarita margo margot mariam mariana marianne maribel marina marisa marissa marla
    marlene marsha marta martina matilda maude mavis maxine maya meera meg meghan melinda mia michaela
    mildred millicent millie mindy minna mira miranda mireille moira mona muriel myra myrtle nadine naoko
    natalia natasha nell nellie nicoletta noemi noreen norma octavia odette oksana olena oona ophelia paige
    paloma pam paola patti pauline petra philippa phoebe phyllis polly portia priscilla priya ramona raquel
    rebekah renate rhoda rhona roberta rochelle romina ronda rosalie rosalind rosalyn rosanna rosemarie
    rosie roxanne sabina sabine sabrina sadie saskia scarlett selena selina selma serena shauna shelley
    sherry shirin sienna sigrid sinead sonja stefania svetlana sybil sylvie tabitha tanja tanya tara tatiana
    tatyana tess tessa thea thelma theodora tilda tracey traudl trina trish trudy ulla uma uta valentina
    valeria velma verena vicki vicky viktoria viola vivien wilma winifred xenia yasmin yasmine yelena yulia
    zainab zara zelda zsuzsa
    """
)

_ROLES = word_set(
    """mr sir lord king prince duke father son brother husband man men boy spokesman chairman congressman
    businessman councilman actor priest bishop pope imam mrs ms miss madam lady dame queen princess duchess
    mother daughter sister wife woman women girl spokeswoman chairwoman congresswoman businesswoman
    councilwoman actress"""
)
FIRST_NAMES = (HE | SHE) - _ROLES
