"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.8 =hands
+2.4 1+named =missing
+2.0 2+named
+1.8 >work
+1.7 >none our
+1.6 3+named
+1.5 it'd
+1.4 ask>work
+1.3 der
+1.2 =ask >light>tool >talk>tool please>work
+1.1 >light doesn't im partner rat you're
+1.0 >light>thing ^work>none ^work>tool attach aux>work by career checkout down need>none pls stop vide
+0.9 =light =must event get hero hour it mail onto seri us whoever
+0.8 31 4+named ^light>tool ^talk>place also download gern googl ihr order product prom visitor when
+0.7 6 >none>none >none>tool >talk>none >work>place ^light conversion de dev einen en intern into legal much
+0.7 must>talk off open poner pop straight top uns
+0.6 25 =need =please =tool >none>place >work>thing ^work ^work>thing ab abl automaticalli award com compani
+0.6 einmal fre giv hear hel hola imple instead kindli lead mind onli request return scrol seo tak team that
+0.6 una until we've
+0.5 =pronoun >none>thing >work>tool ^light>person ^talk>none agency's and any as auf be bis book braucht
+0.5 cmo could d'une da dan deliveri doc ein feed french gent go hap homepag keep kon login manager meta
+0.5 month nam neu one pag pagin peopl pric promiz raffl read see sehen ship shop sign star them thx up user
+0.5 using verbind want
+0.4 =that =when >light>person >work>block >work>none >work>soft a acm analytic at back box brochur but
+0.4 button chanc countri dank des developer did die driv email esta exist favor feri folder footer for from
+0.4 graci her holidai how in it's kan kom krieg lat lift logo mayb montag necesitam need>light nos nuev
+0.4 offer opt out parameter phon possibl registr reseller sav sind sms sold stag stock summer sundai thank
+0.4 try week went whil widget win ziel
+0.3 1 20 40 60 >light>soft >work>person ^light>soft ^talk>block agenci aim all anfrag applic ask>light
+0.3 aux>light aux>talk avis cart confirm crm cuand d'inscription daili dec doit el end everi faudrait fil
+0.3 filter first formulari gewinnspiel goal hat help hey hi hid il jemand juli konnt last los lundi main
+0.3 man morn new newsletter no noon notr nous on par para plac point portad preview produktseit put que
+0.3 quick reach salesforc salon sein serait smal sol sort start stil svg switch this trial un und ups url
+0.3 verific visual way weiterleit welch whatsap zoom
+0.2 15 28 400 5 90 =other =placing =work >talk ^talk ^work>soft abandon abon admin affich ajouter alreadi
+0.2 appreci asap aus bandeau bei brand braze bring cal calcul cambiar cancel ce cfo chat colleagu complain
+0.2 conectar configur consol contract cuant customer dealer den devis einbind einricht exit expect extend
+0.2 fair falsch figma forward fur gui ha hand if influencer insight instal jun languag lien log mart
+0.2 microsit mondai mus must>work nouveau number onlin ordner pardot per pinterest please>light podcast
+0.2 podriais pourrait quiz realli result saturdai search sheet shopifi should shown sie singl sit spar
+0.2 sponsor subdomain subscriber such sur survei swis tablet tel third thread tim tool twic typo uber unser
+0.2 upload vat vs w war whitepaper why wie wrong wurd yet zur
+0.1 12th 19 200 2025 30 35 45 50 52 =aux =broken =peer =place >none>peer >none>person >talk>block addres
+0.1 after agentur als anmeld anna anyon anzeig appl are auch audit automatisch bas befor below besoin bit
+0.1 black block board bouton calendar campaign catalog center contact correct corriger countdown dafur
+0.1 dashboard data demo direkt don donner du dur each einbau enlac est et euch even everywher exampl falt
+0.1 fich finalli find flow fridai german goe gon green greet hac handl head hook hotjar intercom jo job
+0.1 kickof klarn klaviy klein kontaktformular le leav left lena let liegt lleg lo loyalti lun lyon mad
+0.1 mailchimp mal mes mettr must>light night of offic og ok ops optimizeli option pdf plai player podeis
+0.1 polici pourriez pouvez prix pro produit purchas q4 qu'on question readi referral relaunch reminder
+0.1 remplacer renam replac report restart restaurant rid right schedul screenshot seen sender set she sich
+0.1 sid siz social someth spam spanish spot sprint swap target tarif tech telefon telephon text that>none
+0.1 ther thos til told typeform umfrag vendredi vom von vot wher winner wordpres y zum
-0.1 12 22 34 3pm 4pm =soft =thing >talk>elsewhere >talk>soft >talk>yours ^light>none account al an ana
-0.1 android answer api app around believ ben best betwe bien bigger bot bump c'est can't celebr cet chiffr
-0.1 click client cod column connection copi count cover cut d'un das dead debug decision dem deploi deploy
-0.1 dia drop eingebaut els embed empti es euro eventbrit everyon expir fal far fast flaki font found freez
-0.1 ga gerad going good hav header hier hir hom i'll ich index invit just kid know kontaktseit letzt
-0.1 librari lign lock lot lov manan map mas matin may mayo memori menu messestand mod modul my myself ne
-0.1 necesit nouvel object paid parti pictur please>none plus port pres present printer production pul push
-0.1 q3 qr rather raus reason relir remember remov rol sai say scre se sent shar si simpl sinc slid slot
-0.1 stand startseit status submit sync tabl templ think tiend todo tomorrow tous track tuesdai turn under
-0.1 understand une unit via votr walk was we'll webhook welcom which who who's window year zieh zwei
-0.2 0 10 8 ? ^talk>peer acces add ant articl ask>talk au boton cartel ceo clear clos coffe competitor
-0.2 component compt confluenc connect cooki csp dat depart depuis didn't domain door doubl e2e encor enter
-0.2 featur fertig fin geht got great gut hab hang hay he import interest intranet ist j'ai jetzt kim la
-0.2 landingpag laptop les loop lunch m'envoyer match min morg need>work neuen nic nobodi ob opinion
-0.2 otherwiz own packag patienc pay plant plugin portal poster print quelqu'un quien redesign releas retr
-0.2 revisar sagen said sal schon semain show signup snippet sorri spend support thought ticket titl todai
-0.2 tout traffic train two unus updat visit volunteer web what's with without word work writ yes zu
-0.3 =doing =sending >light>place >none>soft ^talk>thing ^talk>tool ^work>yours algui angebot anybodi avant
-0.3 bannier big blurri booth break brok budget colour concept consent container creat denkt edit everyth
-0.3 explain eye faster final finish formulair happi idea its join land look mak march mir mis mov must>none
-0.3 not now publish rais run short steht thei their touch use vendor voudrait whether would
-0.4 >talk>person >talk>thing >work>elsewhere ^work>person afternoon agre anyth becaus can chang channel con
-0.4 del equip fyi haben had hal has hold imag integr isn't je jeudi lik link linkedin liv long meet meetup
-0.4 mehr midi migr need never oder os over please>talk pour qui quot record reunion so somebodi son svp
-0.4 visuel we we're weekli wiki youtub
-0.5 ! 2 =about =block =built =done =who ^talk>soft ^work>block about brauch brief check clean content
-0.5 d'accueil doe draft feedback fix headlin lin list must noch person peut pixel post pued redirect studi
-0.5 through thursdai tien version vous weg what
-0.6 >light>none >work>yours ask aux>none build design formular hubspot i i've is market mor phot send the
-0.7 =talk ^work>place again banner cas cms delet do i'm load mobil script som tonight your
-0.8 4 chatbot pleas popup seit someon tag
-0.9 =not >talk>peer gtm i'd kurz
-1.0 =question
-1.1 =elsewhere =first =withdrawn >none>block me websit
-1.2 =yours or test
-1.4 =person
-1.5 wil
-1.7 don't
-2.3 let's
-2.4 =dev
-6.8 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
