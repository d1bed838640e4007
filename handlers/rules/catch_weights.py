"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
+2.5 ~yours
+2.4 =hands
+2.2 1+named
+2.1 2+named it'd
+1.9 =missing
+1.7 >work partner
+1.5 doesn't
+1.4 >none attach our you're
+1.3 3+named ask>work der googl im ~still&thing
+1.2 >light>tool by dev download ihr thx
+1.1 >talk>tool >work>place ^talk>place chanc checkout get mail
+1.0 ab also behind de ein it's need>none open pls pop rat thank us whil ~wish
+0.9 6 =must >none>tool >work>tool auf aux>light beg career d'ici giv graci into legal login one prom tak
+0.9 that that's ~how_long ~still
+0.8 31 =ask >light >light>thing >none>place >talk>none >work>none ^work>none ^work>thing ^work>tool abl
+0.8 book cmo confirm da einen from hear it krieg lead meta much nam onli peopl please>work poner product
+0.8 return seo serait ship stop
+0.7 25 60 =light >work>thing ^light>tool ^work anleg award baja bis braucht categori christm dato deliveri
+0.7 einmal einricht email eng et event februari footer french hero imple instead intern kontaktformular
+0.7 lieb mind must>talk off onto order promiz scor scrol sind start summer top una ver week ~blocked
+0.7 ~who&thing
+0.6 1 =need >none>none >work>soft any aus automatisch be cloud conversion countri d'une data desd die doc
+0.6 easter el exist field gern gues hap hel hi jun keep kindli lift limit manager month necesitam nos on
+0.6 postfach program que raffl reminder sav si sold squeez star them tool until verbind visitor want when
+0.6 whoever y ~blocked&thing ~wish&thing ~yours&thing
+0.5 13 45 =other =that =tool >none>thing ^work>soft acm admin advanc agenci analytic annual appli applic
+0.5 asap aussi back compani countdown dan december didn't dimanch driv dutch editor erst feed go going his
+0.5 hola holidai hour juli klein konntet l'agence lun monat ohn out owner pagin parameter per perd
+0.5 produktseit read request seri sign siz solution sourc straight swap tambi teaser thread try und verific
+0.5 vide von way wher win wrong ziel ~how_long&thing
+0.4 1st 20 40 =place =please =sending >light>person ^light>yours a after agency's appl as ask>light
+0.4 austrian automaticalli aux>none bar bos bouton box but catalog co colleagu consol could d'inscription
+0.4 dank dec deck en everywher fil gewinnspiel goal growth hid juin kind kommt las lat leav les logo mai
+0.4 main mal monthli must>light neu newsletter notr nuev offer phon podeis portad preview reddit registr
+0.4 repar reseller right sam second sein sheet shop sigu sms social stag stor student sundai sur swis
+0.4 switch ta tel thai thes tim total transl trial uns vertrieb visual vous whatsap widget with ~who
+0.3 12th 19 2026 212 =pronoun =work >light>soft >talk>place >work>block ^light ^light>thing ^talk>none
+0.3 ^talk>tool ajouter al all allen alt alta and app at autumn aux>work b bandeau beim below bit brand
+0.3 braze calendar captch ce clear com contract count covid creer cuand den des developer devis did direkt
+0.3 distributor doit donation down end engineer erp est etr everi expect feri filial finalli for forward
+0.3 frag grad greet handler hard hav heard her hey homepag hotjar if imagefilm impressum influencer jemand
+0.3 jona kan kil kit kom lance languag launch lien lundi mandatori mayb member metr montag night of offic
+0.3 opt optimizeli par para pas perfect plai please>none point possibl pric prix question reach readi
+0.3 restaurant robot rul said salon scan see seen sehen sie sinc singl sistem sit sol spr sprint step stock
+0.3 subdomain svg tard team that>work thei toujour um unser up ups user using ven w wait we'll webinar
+0.3 weiterleit what whitepaper wie ya zoom zur ~to_be
+0.2 00 11k 12 14 18 210 28 30 3rd 404 50 90 =digital =when >talk >talk>soft >work>person ^light>person
+0.2 ^light>soft abandon abon accept account acros against ahor aim am anfrag anna anymor are arriv bas been
+0.2 befor being bien bing block blog brev buen cal calcul campaign carrit cart cfo chas chat cheer codig
+0.2 collect complain conectar configur convert cours court customer daili danach deep dem discus dm don
+0.2 dran dur each eigen einbind els emarsi exampl exit extr faisabl falsch faut fax fich filter find flow
+0.2 formulari fre ful gebt gemes gent gui han hat hook hop how in ins intent intercom ipad kollegin kon
+0.2 latest left let lieg liegt los loyalti mailchimp man measur merg mettr microsit mittwoch musst new next
+0.2 nicht oh onc onlin option ordner ourselv pag petit pick player please>light plutot porf portugal
+0.2 pourriez pr preci produit properti qr qu'il quick quit realli recip remplacer requir restart rid sagt
+0.2 say schedul schnel schreib screenshot search sehr sent session someth sort spanish spec stil structur
+0.2 sub subscriber such suppos tablet target tealium tech telephon third thos tiend til twic typeform typo
+0.2 url vot vs war watch wer whenever whol winter wir woch wol workshop year's yesterdai zum
+0.1 14th 15 2024 2025 24 300 35 4+named 400 41 55 64 7 =placing =state >talk>block >work>peer ^talk>block
+0.1 aber abov acc addres affich agentur als alten amaz angri anywai api appreci april auch aujourd'hui avis
+0.1 azubi believ besoin bilder black both bought brib bring bus button calendli campan cancel carousel
+0.1 catalan center chaqu chariti click command complaint complet complianc concour cooki copi corre
+0.1 corriger cot cuant d'installer dafur dai das dashboard deadlin dear dkim dns donner dotdigital dropdown
+0.1 dsi einbau embarg englisch enlac enquiri envoi episod erganz es expir extend facebook fal famili
+0.1 faudrait feld fertig finder first folk formulair gard gm goe green guten ha hac hand handl happi help
+0.1 hit hotlin hoy hreflang hugo icon immer imprint inscrit insight investor ja jeu kampagn kayak kickof
+0.1 l'operation laps last lena leut lleg locator lyon mani mano mart mention menu mer mes midnight mit moin
+0.1 morn mql mus nach nacht nightli no noon noth nowher og pardot pedid photographer pid plac platform plus
+0.1 podriais polici posibl pourrait pres priy publicad purchas push put q4 ran referral renam rendez rest
+0.1 review rout rss sai salut scre securiti segment seman sender server set seul shal she shift shopifi
+0.1 shown sich sitemap slat snippet sollt spar spf split spot stund suis survei tab taken tarif telefon
+0.1 templ teng terminbuch that>none ther thing think though tier tiktok titl trad trailer trigger
+0.1 trustpilot tv twitter typ u uber uk unsubscrib vaniti vendredi veran vien visiteur vom vwo warum we'd
+0.1 webinair wednesdai wel whitelist who winner wird won't wurd zugrif zweit
-0.1 ! 000 11 200 2027 240 38 3pm 42 5 80 97 =about >light>yours >talk>elsewhere >talk>thing ^talk
-0.1 ^talk>elsewhere ^work>elsewhere acces activ ads algui allow alwai ana another ant anyon articl attend
-0.1 attribution audit awai badg bag bannier basicalli ben berlin betwe bin blocker bon break buy cad caf
-0.1 campagn candid celebr column communiqu compt confluenc connection consent contact cost coup cover cpl
-0.1 crm d'ouverture dat davon deja deliver demo depart deploi deploy deux dia dir dog dos doubl drift drop
-0.1 eingebaut empti enter esp esta ever everyth export faciliti fait falt fel fir flag flaki freitag fruh
-0.1 funcion function gefallt ger gerad gleich hangt hay helper heut hier him hir hom host i imprent index
-0.1 instagram invit isa ist jira kitch kontaktseit l'accueil landingpag laptop leak letzt librari look lost
-0.1 lot m m'envoyer mach macht maintenanc manan map mardi martech mas mayo mean medi memori messag milk mkt
-0.1 mod modul mon monei must>none muy myself navidad ne near necesit need>talk nehm nom now number object
-0.1 objetiv offnungsr onboard opinion other oui packag paid panel panier part patienc pay pim po portal
-0.1 prasent pretti procure propos proud pul q quand quelqu'un quitar ramen reachabl recommend record
-0.1 relaunch report reserv retarget revisar room schau schickt schon se selbst should simpl six slot slow
-0.1 smal smaller so sont soon spa spent startseit station status subject svp synxis term than the this to
-0.1 took torn tot tous tout trabaj traffic trafic tre trouv unit unus va vector vent verifi visuel voudrait
-0.1 walk we've weiter wieder within wonder yet you zahl zertifikat zwei ~fact
-0.2 0 10 3 3k 500 9th >light>none >none>soft ? ^light>block ^talk>peer ^talk>person ^work>block agre
-0.2 alreadi angebot anybodi around avant becaus bei bekom better bigger board bot brief can cartel channel
-0.2 character chiffr client clos colour comment component conferenc content d'un day debug decision
-0.2 differenc doing e2e eigentlich emb embed equip era euro far fast faster feel fehlt finish follet fridai
-0.2 fun g2 ga ga4 graz great guest gut habt header helf i've ich idea includ installer intak isn't join
-0.2 kantin la lauft layout light linkedin lobbi lock loop lov lunch machin mais mak marketo mein mem midi
-0.2 min mis mism mobil model moi morg most mostli motiv need>work never nod nouvel ob oder old otherwiz
-0.2 over parti peu pipelin plant plugin port pour preferenc preis print printer proof pued quoi raus
-0.2 register releas relir remov repli rfq salesforc samstag saw seat sens ser sharepoint shoot slider som
-0.2 spend stand stat studi submit text they'll they're thought todo tomorrow too touch track tri turn un
-0.2 understand utm volunteer votr wed went who's why word worri wrot year yo youtub ~fact&thing
-0.3 2019 9 =elsewhere =peer >light>block >talk>yours ^light>place ^talk>thing ad afternoon agend best
-0.3 blurri coffe con creat curious denkt doe domain english explain eye fiv flyer foto found fyi geht gon
-0.3 got guid head headlin integr interest intranet is its itself j'ai jahr kannst link match matom meetup
-0.3 messestand minut mor must must>work need need>light nobodi noch normal not offsit person peut pictur
-0.3 post present prestatair quarter qui redesign replac result run somebodi son sonst steht suit suivi
-0.3 support talk their then thre tip todai tuesdai updat vendor via viel wan was we web weekend weekli
-0.3 welcom which wifi work writ ~to_be&thing
-0.4 2 22 =block =doing =soft ^light>none ^talk>soft ^work>person about answer build bump c'est c'etait ceo
-0.4 concept correct csp euch floodlight front gen good hab haben hang i'll imag instal jour kim lin llev
-0.4 manqu matin mehr migr mir mov offn past polish poster reunion rol round semain short slid soir t tien
-0.4 together train upload vat version visit wiki wirklich without would yes
-0.5 =broken =not =person =who >light>place anyth au birthdai boton budget ca chang del depuis door draft
-0.5 edit hal has hold hubspot i'm land lik list load long may meet nic os own pensez pixel production quien
-0.5 sagen signup tag through two viern weg zu
-0.6 =done =first =question ^talk>yours ^work>place add again ajout an ask booth check design fix jeudi
-0.6 l'equipe me nois paus redirect someon thursdai use we're websit
-0.7 =built =talk >talk>peer >work>elsewhere ^work>yours banner cas chatbot clean delet do he just my paul
-0.7 pleas please>talk shar ~dropped ~dropped&thing ~vendor&thing
-0.8 >none>person brauch container d'accueil feedback final formular liv market peux script seit send tu
-0.8 whether ~self&thing ~vendor
-0.9 cms gtm had popup quot tonight wil your ~done
-1.0 4 je test ~self
-1.1 >talk>person i'd kurz ~done&thing
-1.2 >none>block >work>yours phot
-1.3 =withdrawn don't
-1.4 or ~planned ~planned&thing
-1.8 let's
-2.0 =dev
-2.1 =yours
-7.5 =always
"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
