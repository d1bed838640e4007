"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.6 =hands
+2.4 =missing
+2.3 1+named
+2.1 2+named
+1.9 >work
+1.8 >none
+1.6 3+named our
+1.5 it'd
+1.4 ask>work
+1.2 =ask >light>thing >light>tool der
+1.1 >light ^work>tool by doesn't im mail need>none please>work pls rat you're
+1.0 =must >none>tool abl attach behind career checkout down it partner stop
+0.9 >talk>tool ^talk>place ^work>none aux>work chanc event get hero ihr onto return seri ship vide whoever
+0.8 31 4+named 6 =light ^light>tool gern googl hour into product prom us visitor
+0.7 >work>place ab also auf automaticalli book conversion de dev download ein einen en legal much must>talk
+0.7 off poner pop request straight uns when
+0.6 25 >none>none >none>place >work>thing ^work ^work>thing any automatisch award com die editor einmal
+0.6 einricht giv hear hel hola imple intern keep kindli kontaktformular limit login mind month nam onli
+0.6 open order peopl scrol sehen seo stil team that them thx tool top una until verbind we've week
+0.5 =need =please =pronoun =tool >none>thing >talk>none >work>none >work>soft >work>tool ^talk>none and as
+0.5 back bis braucht cmo compani could d'une dan deliveri doc eigen everi feed for fre french gent hap hi
+0.5 holidai homepag instead juli kan lead logo meta monat one out pagin pric promiz raffl read see sign
+0.5 star tak up using want whil
+0.4 =that =when >light>person >talk ^light ^light>person a acm agency's analytic anfrag aux>light be box
+0.4 but confirm countri crm da dank dec des developer did driv el email esta exist favor feri folder footer
+0.4 go graci her if in it's kon konntet krieg lat manager mayb montag neu nos nuev offer opt parameter phon
+0.4 possibl preview produktseit put reminder salesforc sav shop sms sold stag stock summer sundai thank tim
+0.4 try user verific went widget win
+0.3 1 20 40 60 =other =work >light>soft >talk>yours >work>block >work>person ^talk>block admin agenci all
+0.3 api asap at aux>talk b beim brochur button cambiar cart ce cuand d'inscription es fil filial filter
+0.3 formulari from gewinnspiel goal gui hat hey hid how il influencer jemand klaviy kom lift main necesitam
+0.3 need>light next no noon notr nous on pag par please>light point portad que quick reach registr replac
+0.3 reseller review right salon second sein serait sid sind sol sourc start survei switch tablet this
+0.3 thread trial un und ups url visual way wer whatsap ziel zoom
+0.2 15 28 400 5 =broken =place ^talk abandon abon after aim ajouter alreadi applic appreci ask>light auch
+0.2 aus bandeau bar bit blog brand bring cal calcul campaign cancel catalog cfo chat colleagu complain
+0.2 conectar configur consol cuant customer daili danach data dealer den devis discus doit end est exit
+0.2 expect extend falsch faudrait field figma first form forward greet ha handl help instal jun konnt last
+0.2 leav lien log lov lundi man mart mes mondai morn mus new newsletter nouveau ok onlin optimizeli owner
+0.2 para pardot per plac podcast pourrait pourriez prix realli recip restaurant search sheet shown sie sit
+0.2 smal sort spar sponsor subdomain subscriber sur svg swis tel telephon ther twic typo uber unser upload
+0.2 vendredi vot vs webinar weiterleit welch whitepaper why wie winner wrong yet zur
+0.1 12th 19 200 2025 30 35 45 50 52 90 =peer =placing >talk>place >work>peer ^light>thing ^work>soft abov
+0.1 addres affich agentur al als anmeld anna anzeig appl audit avis bas befor bei below bilder black block
+0.1 bouton braze calendar campan catalan center contract correct corriger countdown dashboard direkt don
+0.1 donner dur each einbau einbind enlac et even everywher exampl extr fair falt fich finalli find flow
+0.1 frag fridai fur german gon green hac hand head hook hotjar icon insight intercom jo job kickof klarn
+0.1 klein know languag le left let liegt lleg lo los loyalti lun lyon mad mailchimp mal merci mettr
+0.1 microsit movil must>light must>work nach nicht night of offic ops option ordner plai player please>none
+0.1 podeis podriais polici pro produit purchas q4 question quiz readi referral relaunch remplacer renam
+0.1 report restart rid saturdai schedul screenshot seen sender she shopifi sich singl social someth spam
+0.1 spanish spot sprint such suis swap tambi target tarif tech telefon third thos tiktok til to typeform
+0.1 umfrag von w war wher wordpres wurd y zum
-0.1 100 12 22 3 34 3pm 404 =done =thing >none>person >talk>elsewhere >talk>thing ^light>none ^light>soft
-0.1 ^light>yours account ana android answer app are audienc believ ben besoin best betwe bien bot bump
-0.1 c'est celebr cet chiffr click client cod coffe column count cover csp cut dai das day dead debug
-0.1 decision dem depart deploi deploy dia drop eingebaut els emb embed empti euro eventbrit fal far fast
-0.1 featur flaki font found freez function ga gerad going hav hay hier hir hom index invit januari kid
-0.1 layout les librari lign lot manan map mas matin mayo mein memori menu messestand minut mit mod modul
-0.1 myself ne necesit need>work nouvel paid parti pay pictur pinterest port poster printer production
-0.1 progres pul push q3 qr raus reason recommend record relir remember retir retr rol room sai scre se
-0.1 segment semain sent shar si simpl slot stand startseit status stor stund tabl talk templ that>none then
-0.1 thing think tiend todo tous tout track traffic tuesdai understand une unit utm via walk we'd we'll web
-0.1 webhook wednesdai welcom who's window without wonder year you zieh zugrif zwei
-0.2 0 10 8 =sending =soft >light>block >light>place ? ^talk>peer ^talk>tool acces add ads ant around articl
-0.2 ask>none au aux>none bigger boton campagn can't cartel clear clos competitor component compt confluenc
-0.2 connect consent d'un dat depuis didn't door doubl e2e encor enter everyon everyth fertig formulair geht
-0.2 good got graz gut hab hang happi he header i'll ich import interest intranet jetzt kim kontaktseit
-0.2 landingpag laptop letzt loop lunch m'envoyer match min my nic nobodi nom ob object opinion own packag
-0.2 plugin plus portal print quelqu'un quien rather redesign releas remov repli result revisar sagen schon
-0.2 shoot sinc slid snippet sorri spend sync thei thought ticket titl tomorrow turn under unus updat visit
-0.2 volunteer voudrait what's which with word work would zu
-0.3 =doing >work>elsewhere ^work>yours angebot anybodi bannier big blurri booth break brok budget ceo
-0.3 colour concept container creat del denkt eye faster fin final finish great idea ist its j'ai je join la
-0.3 land lik lock look march may mir mis morg must>none neuen not oder otherwiz patienc plant pour publish
-0.3 said sal short show signup steht support tip train votr was what whether writ yes
-0.4 =block =built >talk>person ^work>person afternoon agre avant becaus channel con edit equip explain fyi
-0.4 haben hal headlin hold integr isn't jeudi link linkedin liv mak meet meetup mehr midi migr mov never
-0.4 noch now os over present qui quot reunion so som somebodi son studi svp their todai touch vendor visuel
-0.4 vous we we're weekli wiki your
-0.5 2 =about =who ^talk>soft ^work>block algui anyth ask can chang check clean content d'accueil design
-0.5 domain draft feedback fix had has i imag lin list long must need person peut pixel polish post pued
-0.5 redirect run send the through thursdai tien two use version weg youtub
-0.6 ! >light>none >none>yours ^talk>thing about again banner brauch brief doe formular i've is market mor
-0.6 please>talk someon
-0.7 ^work>place cas cms delet do hubspot i'd i'm mobil phot script tonight
-0.8 4 =talk build chatbot load pleas popup tag
-0.9 =question >talk>peer >work>yours gtm kurz seit
-1.0 =elsewhere =not >none>block test
-1.1 =first =withdrawn =yours me websit
-1.2 =person don't or
-1.6 wil
-2.3 let's
-2.4 =dev
-6.9 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
