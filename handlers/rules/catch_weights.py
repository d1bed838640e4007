"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.8 =hands =missing
+2.4 1+named
+2.1 2+named
+1.8 3+named
+1.7 >work our
+1.5 >none it'd
+1.4 ask>work
+1.3 =ask der
+1.2 >light please>work rat
+1.1 >light>tool >none>place aux>work dev get you're
+1.0 =must >talk>none by career down it need>none partner us
+0.9 >work>place ^light ^talk>place attach event im into mail thank
+0.8 =need >light>thing ^light>tool ^work>none ^work>tool checkout de en gern hel hero hour must>talk off
+0.8 one onto order pls seri visitor when whoever
+0.7 25 4+named =tool >none>none also ask>light conversion download hear ihr intern kindli lead legal much
+0.7 onli poner pop straight we've
+0.6 =light =please >light>person >work>soft >work>tool ab automaticalli brochur com compani hola imple kon
+0.6 mind month nam product raffl request return seo tak team that top vide
+0.5 31 =other =when >none>thing >none>tool >talk>tool ^light>person ^work ^work>thing abl acm agenci
+0.5 agency's any at auf back be book braucht but countri da dan dank deliveri doc ein einmal feed for fre
+0.5 from go googl hap hat her instead keep lat newsletter open pag pagin phon promiz put see sehen shop
+0.5 sign sold star stil summer thx user using
+0.4 6 =that ^light>soft all analytic and anfrag award bit box chanc cmo crm den did doesn't driv esta everi
+0.4 exist favor folder french graci hid how if in it's kom log los man mayb montag need>light nuev offer
+0.4 opt out par peopl portad possibl prom que quick sav sind sms sol stag sundai tel ther try up went whil
+0.4 win ziel
+0.3 1 20 40 60 =placing =pronoun >light>soft >talk>block >talk>place >work>block >work>none >work>person
+0.3 >work>thing ^work>soft a abon aim as avis bis bring button cal cancel ce colleagu confirm could cuand
+0.3 d'inscription einen el end expect fil first formulari giv gui help hi jemand juli kan klaviy lift main
+0.3 mondai neu noon nos of on onlin per plac podcast point preview pric produktseit reach registr rid
+0.3 search sein serait sheet ship should sit start stock stop subscriber sur survei tablet text this trial
+0.3 un una und uns until url verbind visual want week whatsap wie wrong zoom
+0.2 15 19 28 400 5 90 =aux =peer =work ^talk>block ^talk>none abandon after agentur ajouter alreadi anna
+0.2 applic asap aus aux>talk bandeau bei block brand calcul cambiar cart ceo cfo complain conectar configur
+0.2 consol contract cuant daili data dealer des direkt doit du each einbind einricht email everywher exampl
+0.2 extend fair falsch falt faudrait figma finalli find flow forward fur gent gewinnspiel goal gon green ha
+0.2 hac hand hey il influencer jun klein konnt kontaktformular languag last login lundi mad mal mart mettr
+0.2 microsit morn must>work new nicht no notr number ok pdf plai pres question read restart result review
+0.2 right salon screenshot shopifi sich sie singl siz smal someth sort spar sponsor such svg swis switch
+0.2 that's that>none third tim told tool tout unser upload ups vat verific vot vs w war way webinar
+0.2 weiterleit whitepaper widget yet zum
+0.1 12th 200 2025 3 35 45 50 52 9 =broken >none>peer >none>yours ^light>place ^talk addres als alten am
+0.1 anmeld anyon anzeig appl auch automatisch aux>light bas beim below black blog board bouton braze brev
+0.1 built calendar campan can't catalog center chat complet connect correct corriger countdown d'installer
+0.1 d'une dafur dashboard demo dentist devis die don dur einbau enlac est et euch exit export feri fich
+0.1 field footer german going greet head hook hotjar icon insight intercom job kickof klarn kund leav let
+0.1 lleg logo lun lyon mailchimp marz mes meta mis must>light necesitam next noth notic nous nouveau offic
+0.1 offlin og ops optimizeli para pardot pinterest player podeis pourrait pourriez pouvez prix pro produit
+0.1 purchas q4 qu'on quiz referral relaunch reminder renam replac report restaurant retarget salesforc
+0.1 saturdai schedul seen sender she signup social spot sprint stor subdomain swap talk target tarif tech
+0.1 telefon telephon thos thread til too twic typo umfrag vendredi vom von voudrait wan was wednesdai wel
+0.1 wher who winner wordpres y ya
-0.1 10 22 300 3pm 4pm 8 =thing >light>block >talk>elsewhere ? ^light>thing ^work>elsewhere acc account al
-0.1 an answer app approv badg been befor best betwe bien bigger bot bump c'est campaign celebr cet click
-0.1 column comment cooki cost cover csp customer cut d'un dead debug decision depart deploi deploy
-0.1 developer dia didn't discus door doubl drop emb embed empti encor enter es euro eventbrit fail fal far
-0.1 fast featur fertig fiv fix flaki font found function ga ga4 gerad good he header hier i'll ich index
-0.1 instal invit kid kontaktseit laptop lauft letzt librari lign lock loop lot lov manan mas matin matom
-0.1 may mayo memori menu messestand min mit mod modul morg mus nach ne necesit nic nobodi not object
-0.1 otherwiz parti pay pictur plus port portal poster present print printer production pul push quelqu'un
-0.1 quien rather reachabl reason redesign releas relir remember revisar room sai scre semain sent set shar
-0.1 show si sinc slid slot snippet stand submit sync tabl their think thought tiend to todo tomorrow tous
-0.1 tuesdai typ uber under une unit via volunteer votr walk we'd we'll webhook welcom which who's with
-0.1 without zu zugrif
-0.2 0 =done =sending =soft ^talk>peer ^talk>soft ^talk>thing ^work>yours add anybodi around au bannier
-0.2 blurri boton budget clear clos coffe competitor component compt del denkt depuis domain e2e everyon
-0.2 explain final formulair geht got gut hab hang hay hom import interest intranet ist jetzt join kim
-0.2 landingpag les lik linkedin lunch map march mari match mir neuen noch ob opinion ordner packag patienc
-0.2 plugin post pour publish raus record retr run sagen said schon se sorri spend steht support ticket titl
-0.2 todai touch track traffic train turn two unus use web what's why wir word would writ yes you
-0.3 =doing >light>place >none>soft >talk>person >talk>thing about afternoon algui angebot anyth avant big
-0.3 booth break channel check colour concept confluenc container creat d'accueil dat edit equip everyth eye
-0.3 faster fin finish great haben hal happi idea integr isn't its la manager meet meetup mehr migr mov
-0.3 must>none need>talk now over remov short somebodi studi thei vendor weekli what whether youtub
-0.4 ! 4 ^light>none ^work>person agre becaus brief brok chang clean cms cod con consent feedback fyi had
-0.4 has imag je jeudi know list liv long mak midi must my need oder os person peut pued qui rais reunion
-0.4 sal so svp tien updat visuel we we're wiki work
-0.5 2 =about =block =who >light>none >none>person >work>elsewhere ^work>block acces ask>talk aux>none can
-0.5 content design doe is link mor never phot som the through thursdai version vous weg
-0.6 =talk >work>yours ^talk>tool ^work>place again ask brauch build cas delet do draft formular i i've land
-0.6 lin look mobil pixel please>talk script tonight
-0.7 =built >talk>peer banner gtm headlin hubspot load market redirect send someon your
-0.8 >talk>soft chatbot i'd pleas popup seit
-0.9 =elsewhere i'm kurz tag
-1.1 =question =withdrawn or test websit
-1.2 =first =person >none>block me
-1.3 =not
-1.4 don't wil
-1.7 =yours
-1.8 let's
-2.4 =dev
-6.9 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
