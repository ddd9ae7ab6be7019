"""Words too common to search by: bokmål, nynorsk and a few in English."""

BOKMAL = """
alle alt andre at av bare begge ble bli blir blitt både bør da de deg dem den denne der dere deres det dette
din dine disse ditt du eller en enn er et ett etter flere flest fleste for fordi fra få får fått før gjort
gjør gjøre ha hadde han hans har her hos hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke inn
innen jeg kan kom kommer kun kunne man mange med meg mellom men mer mest min mine mitt mot mye må måtte ned
noe noen nok nå når og også om opp oss over på sa samme seg selv si sin sine sitt skal skulle slik slike som
så til under ut uten var ved veldig vi vil ville vår våre vårt være vært
"""

NYNORSK = """
berre blei bleve dei deira deires desse di dykk dykkar eg ein eit eitkvart eitt fleire fleste frå gjer gjera
hadde hennar hjå ho hoe honom hossen ifrå ikkje ingen inkje kor korleis korso kva kvar kvarhelst kven kvi
kvifor mange me medan meir mellom mi mykje no noka noko nokon nokor nokre sia sidan skulle slikt so somme somt
um upp vart varte vera vere vert verta verte vore vori vort vorte vår å òg
"""

ENGLISH = """
a an and are as at be been but by can could did do does doesn don for from had has have he her his how if in
into is isn it its just me more most my no not of on or our she should so some such than that the their them
then there these they this those to too us very was we were what when where which while who why will with
would you your
"""

# English words that are Norwegian words of substance: "by" is a town.
_NORWEGIAN_TOO = {"by"}

STOP_WORDS = frozenset(f"{BOKMAL} {NYNORSK} {ENGLISH}".split()) - _NORWEGIAN_TOO
