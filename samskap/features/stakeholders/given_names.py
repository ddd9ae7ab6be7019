"""Common given names in Norway, to see that a name written in the stakeholder map is that of one person."""

GIVEN_NAMES = frozenset(
    """
    aase abdi abdullah abdulrahman agnes agnete ahmad ahmed aina aleksander aleksandra alexander alexandra alf ali
    alice alma amalie amina amir amund ana anders andre andrea andreas andrzej ane anette anita anja anna anne
    anneli annette anniken ann ante anton arild are arne arnfinn arnt arve asbjørn asgeir aslak asle asta astri
    astrid atle aud audun august aurora axel beate bente bente-marie berit bernt bertil birger birgit birgitte birk
    bjarne bjørg bjørn bjørnar borghild brage bryndis brynjar camilla cato catrine cecilie charlotte christer
    christian christina christine christoffer dagfinn dagny dagrun daniel david ebba edel edvard edvin egil eilif
    eilert einar eirik eivind eldbjørg eldrid elena eli elias elin elisabeth elise ella ellen elsa else embla
    emil emilie emma endre erik erika erlend erling ernst espen ester eva evelyn even fartun fatima filip fredrik
    frida fridtjof frode geir georg gerd gina grete grethe gro gunhild gunn gunnar gunnhild gunvor gustav guri guro
    guttorm gøran hadia haakon hallgeir hallvard halvard halvor hamza hanna hannah hanne hans harald harriet hassan
    hauk hedda hedvig hege heidi helena helene helga helge hella helle henning henriette henrik herman hilde hildegunn
    hilmar hussein håkon håvard ibrahim ida inga inge ingeborg ingebjørg ingebrigt inger ingerid ingrid ingunn ingvar
    ingvild irene isak iselin ivar iver jakob jan janne jarle jeanette jens jenny jesper joakim joar johan johanna
    johanne johannes john jon jonas jorunn jonathan josef josefine julia julian julie jørgen jørn jostein juni kai
    karen kari karim karin karina karl karoline kasper katarina katrine kathrine kay ketil khadija kim kine kirsten
    kirsti kjartan kjell kjersti kjetil klara knut kolbjørn konrad kristian kristin kristina kristine kristoffer
    kåre laila lars lasse lea leif leah lene leo leon lilly linda line linn linnea lisa lisbeth liv liam louise
    lucas ludvig lukas lydia mads magne magnar magnhild magnus maja malin margaret margareth margit margrete maria
    mariam marianne marie marit marius markus marta marte martin marthe martine mathea mathias mathilde mats maxim
    merete mette mia michael mikael mikkel mina mohamed mohammad mohammed mona monica monika morten muhammad nadia
    natalia nathalie nicolai nikolai nils nina noah nora norunn oda odd oddbjørn oddvar odin ola olai olaug olav
    ole oleksandr olga oline oliver olivia omar oscar oskar osman otto ottar peder pernille peter petra petter
    philip piotr pål ragna ragnar ragnhild rakel randi rasmus rebekka reidar reidun renate rita roald robert roger
    rolf ronja ronny roy ruben runa rune ruth rønnaug sanna samuel sander sandra sara selma severin sigbjørn signe
    sigmund sigrid sigrun sigurd sigve silje simen simon siri siv sivert sofia sofie solfrid solveig sondre sonja
    stefan steffen stein steinar stian stig stina stine storm sunniva susanne svein sven svend svetlana synne synnøve
    sølvi sørine tale tara terje thea theo theodor therese thomas thor thorbjørn thorleif thoralf tiril tim tina
    tom tomas tomasz tomine tone tor torbjørn tore torfinn torgeir torgrim torhild torild torill tormod torstein
    torunn toril trine trond trude trym trygve tuva turid ulf ulrik une unn unni vegard vegar vera vera vetle victor
    victoria vidar viggo viktor viktoria vibeke vigdis vilde vilhelm william wenche yasmin yngve yusuf yvonne øivind
    ørjan øyvind øystein ådne åge åse åsne åshild åsmund
    """.split()
)

ORDINARY_WORDS_TOO = frozenset("ann dag even jan juni kai kim liv odd rita roy stein storm tale tara une".split())
"""Names that are also words: written small they are taken for the word."""
