"""Words and phrases that pages in general use around their stories, by what they announce.

They are cues, never verdicts: a story may hold any of them. Matching is on whole lower-case words, so that one
pass over
a block's words finds all phrases at once. Languages: English, German, French, Spanish, Italian, Portuguese, Dutch,
Swedish, Norwegian, Danish, Polish, Czech and Turkish; Japanese, Chinese, Russian and Ukrainian where one word
says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")

PHRASES: dict[str, str] = {
    "error": """oops | something went wrong | try again later | please try again | enable javascript |
        javascript is disabled
        | javascript is required | turn on javascript | javascript | loading | failed to load | could not be
        loaded | couldn't load
        | unable to load | not supported | no longer supported | not available in your | browser does not support
        | unsupported browser | upgrade your browser | page not found | an error occurred | error occurred | reload
        | try refreshing | content is unavailable | video player is loading | this video is unavailable
        | ein fehler ist aufgetreten | etwas ist schiefgelaufen | versuchen sie es später | wird geladen | bitte
        aktivieren
        | une erreur s'est produite | une erreur est survenue | veuillez réessayer | chargement | activer javascript
        | se ha producido un error | algo salió mal | inténtelo de nuevo | cargando | si è verificato un errore
        | riprova più tardi
        | caricamento | ocorreu um erro | algo deu errado | tente novamente | carregando | er is iets misgegaan
        | probeer het later opnieuw | något gick fel | försök igen senare | noe gikk galt | prøv igjen senere |
        noget gik galt
        | coś poszło nie tak | spróbuj ponownie później | něco se pokazilo | bir hata oluştu | yükleniyor""",
    "related": """related | recommended | recommended for you | you may like | you may also like | you might like
        | you might also like | read more | read also | read next | also read | more from | more stories | more
        news | more on
        | more in | more about | more like this | see also | see more | up next | next article | next story |
        previous article
        | previous story | most read | most popular | most viewed | most shared | most commented | trending |
        trending now
        | popular | latest news | latest stories | top stories | top news | editor's picks | editors picks |
        don't miss
        | must read | in other news | in case you missed | from our partners | around the web | from the web |
        what to read next
        | keep reading | further reading | watch now | watch next | recently viewed | other stories | also of interest
        | explore more | stories for you | continue reading | click here | view all | show more | load more |
        read full
        | read the full | full story | newest | latest | promoted stories | sponsored stories
        | mehr zum thema | mehr zu | mehr aus | lesen sie auch | lesen sie mehr | lesen sie hier | auch interessant
        | das könnte sie auch interessieren | das könnte dich auch interessieren | meistgelesen | meistgelesene
        | weiterlesen
        | zum thema | zum artikel | verwandte artikel | weitere artikel | weitere themen | neueste | empfohlen |
        mehr lesen
        | lire aussi | à lire aussi | à lire | lire la suite | sur le même sujet | les plus lus | les plus
        populaires | à voir aussi
        | à découvrir | voir aussi | articles liés | nos recommandations | notre sélection | en savoir plus |
        dans la même rubrique
        | lea también | lee también | leer más | más información | más noticias | te puede interesar | te recomendamos
        | lo más leído | lo más visto | noticias relacionadas | últimas noticias | ver más | también te puede
        | leggi anche | leggi tutto | potrebbe interessarti | i più letti | articoli correlati | ultime notizie
        | leia também | leia mais | veja também | mais lidas | relacionadas | saiba mais | lees ook | lees meer
        | meest gelezen
        | läs också | läs även | läs mer | mest läst | mest lästa | les også | les mer | siste nytt | læs også |
        læs mere
        | mest læste | czytaj także | czytaj też | czytaj więcej | zobacz także | zobacz też | najpopularniejsze
        | polecamy
        | čtěte také | čtěte více | přečtěte si | související | nejčtenější | daha fazla | ilgili haberler | çok
        okunanlar
        | 関連記事 | おすすめ記事 | あわせて読みたい | 相关阅读 | 相关新闻 | 延伸阅读 | читайте также | читайте ещё
        | читайте також | по теме""",
    "advert": """advertisement | advertisements | advertising | advert | ad | ads | sponsored | sponsored
        content | sponsor
        | paid content | paid post | promoted | promotion | partner content | story continues below | article
        continues below
        | continue reading below | continues after advertisement | continues after this ad | scroll to continue
        | ad feedback
        | affiliate | commission | affiliate links | we may earn | may earn a commission | advertise with us |
        buy now | shop now
        | at amazon | best deals | coupon | coupons | anzeige | anzeigen | werbung | gesponsert | werbepartner |
        publicité
        | sponsorisé | contenu sponsorisé | publicidad | patrocinado | publicidade | contenido patrocinado |
        pubblicità
        | sponsorizzato | advertentie | gesponsord | annons | annonse | annonce | annoncørbetalt | reklama |
        sponzorováno | reklam
        | 広告 | スポンサー | 广告 | реклама""",
    "newsletter": """newsletter | newsletters | sign up | sign up for | sign me up | subscribe | subscribe to |
        subscribe now
        | delivered to your inbox | your inbox | in your inbox | email address | e-mail address | enter your
        email | your email
        | thank you for subscribing | thanks for subscribing | thank you for signing up | get the latest | daily
        briefing
        | morning briefing | by signing up | daily digest | mailing list | unsubscribe | notifications | push
        notifications
        | breaking news alerts | get our | weekly newsletter | daily newsletter | stay informed | never miss |
        free app
        | download the app | download our app | get the app | jetzt anmelden | newsletter abonnieren | e mail
        adresse | abonnieren
        | täglich per mail | kostenlos anmelden | s'inscrire | inscrivez vous | recevez | votre e mail | adresse
        e mail
        | je m'inscris | s'abonner à la newsletter | suscríbete | suscribirse | correo electrónico | boletín |
        boletines
        | recibe | iscriviti | la tua email | inscreva se | assine a newsletter | seu e mail | schrijf je in |
        aanmelden | nieuwsbrief
        | nieuwsbrieven | nyhetsbrev | prenumerera | nyhedsbrev | tilmeld | meld deg på | zapisz się |
        newsletterze | odběr novinek
        | bültenimize | abone ol | メールマガジン | рассылка | подписаться""",
    "comments": """comments | comment | leave a comment | leave a reply | post a comment | add a comment | add
        your comment
        | join the conversation | join the discussion | view comments | show comments | read comments |
        commenting | comments are closed
        | comments closed | log in to comment | sign in to comment | reply | replies | be the first to comment |
        have your say
        | what do you think | your comment | comment policy | commenting policy | community guidelines | report
        abuse | flag as
        | upvote | downvote | likes | conversation | kommentare | kommentar | kommentieren | kommentar schreiben
        | antworten
        | diskutieren sie mit | leserkommentare | netiquette | commentaires | commentaire | commenter | réagir |
        réactions
        | laisser un commentaire | comentarios | comentario | comentar | deja un comentario | commenti |
        commenta | lascia un commento
        | comentários | deixe um comentário | reacties | reageren | reageer | kommentarer | kommentera |
        kommenter | komentarze
        | dodaj komentarz | komentáře | diskuse | yorumlar | yorum yap | コメント | 评论 | комментарии | коментарі""",
    "social": """share | share this | share on | share via | share article | shares | tweet | retweet | facebook
        | twitter | instagram
        | whatsapp | linkedin | pinterest | reddit | telegram | tiktok | youtube | flipboard | snapchat |
        threads | bluesky | mastodon
        | messenger | xing | pocket | email this | print this | print | email | e mail | copy link | link copied
        | copy url | follow us
        | follow us on | follow | follow me | like us on | find us on | connect with us | on facebook | on
        twitter | via email
        | save | bookmark | gift article | give this article | teilen | auf facebook teilen | folgen sie uns |
        drucken | merken
        | per mail | link kopieren | partager | partagez | suivez nous | imprimer | envoyer | compartir |
        comparte | síguenos
        | imprimir | condividi | seguici | compartilhe | compartilhar | siga nos | delen | deel | volg ons |
        dela | del | følg oss
        | udostępnij | sdílet | sdílejte | paylaş | takip et | シェア | ツイート | 分享 | поделиться""",
    "legal": """copyright | all rights reserved | rights reserved | terms of use | terms of service | terms and
        conditions | terms
        | privacy policy | privacy | privacy notice | cookie policy | cookie | cookies | use cookies | uses
        cookies | accept cookies
        | manage consent | your consent | consent | gdpr | do not sell | california privacy | disclaimer | may
        not be published
        | may not be reproduced | without permission | redistributed | reprinted with permission | republished |
        trademark
        | trademarks | registered in | accessibility | code of conduct | imprint | impressum | datenschutz |
        datenschutzerklärung
        | nutzungsbedingungen | agb | alle rechte vorbehalten | cookie einstellungen | mentions légales | tous
        droits réservés
        | politique de confidentialité | confidentialité | conditions d'utilisation | cgu | gérer les cookies |
        aviso legal
        | todos los derechos reservados | política de privacidad | política de cookies | condiciones de uso
        | tutti i diritti riservati | informativa sulla privacy | todos os direitos reservados | política de
        privacidade
        | alle rechten voorbehouden | privacybeleid | privacyverklaring | algemene voorwaarden | alla rättigheter
        | personvern | personuppgifter | wszelkie prawa zastrzeżone | polityka prywatności | regulamin | všechna
        práva vyhrazena
        | tüm hakları saklıdır | gizlilik | 利用規約 | プライバシーポリシー | 無断転載
        | 版权所有 | все права защищены""",
    "paywall": """already a subscriber | already subscribed | subscribers only | subscriber only | for
        subscribers | to continue reading
        | continue reading this | log in | login | sign in | create an account | create account | register | my
        account | free trial
        | start your subscription | digital subscription | subscription | subscriptions | unlimited access |
        full access
        | free articles | articles remaining | become a member | become a subscriber | support our journalism |
        support us | donate
        | membership | cancel anytime | per month | unlock | premium | exclusive for | anmelden | einloggen |
        registrieren
        | jetzt abonnieren | abo | abonnement | abonnieren sie | jetzt weiterlesen | jetzt testen | bereits
        abonnent | probemonat
        | se connecter | connexion | connectez vous | abonnez vous | s'abonner | réservé aux abonnés | déjà
        abonné | créer un compte
        | iniciar sesión | inicia sesión | regístrate | suscriptores | solo para suscriptores | accedi |
        abbonati | registrati
        | entrar | assinante | assine | cadastre se | inloggen | abonneren | abonnees | logga in | bli medlem |
        prenumerant
        | logg inn | abonnent | log ind | zaloguj | zaloguj się | zaloguj | subskrypcja | přihlásit | předplatné
        | giriş yap | ログイン
        | 有料会員 | 会員限定 | 登录 | войти""",
    "navigation": """home | homepage | menu | main menu | search | skip to content | skip to main content | skip
        navigation
        | back to top | in this article | jump to | table of contents | contents | on this page | topics | topic
        | tags | tagged | filed under
        | categories | category | sections | about us | about | contact | contact us | our team | careers | jobs
        | help | faq | support
        | site map | sitemap | rss | feed | archive | archives | navigation | toggle navigation | close | close
        menu | open menu
        | breadcrumb | next | previous | prev | next page | previous page | news | sport | sports | opinion |
        business | lifestyle
        | entertainment | world | politics | tech | technology | science | health | travel | video | videos |
        photos | podcasts | weather
        | culture | arts | money | local | show more | see all | more | edition | explore | account | explainer
        | startseite | suche | menü
        | schließen | themen | schlagworte | stichwörter | kontakt | über uns | zum inhalt springen | nach oben
        | ressorts
        | accueil | recherche | rechercher | rubriques | fermer | contactez nous | qui sommes nous | retour en
        haut | mots clés
        | inicio | buscar | secciones | contacto | quiénes somos | temas | etiquetas | cerrar | cerca | chi
        siamo | contatti | sezioni
        | início | busca | editorias | contato | zoeken | onderwerpen | sluiten | sök | meny | ämnen | kontakta
        oss | søk | emner
        | søg | szukaj | tematy | kontakt | strona główna | hledat | témata | domů | ana sayfa | ara | etiketler
        | トップ | 検索 | メニュー
        | 首页 | 导航 | главная | поиск | теги""",
    "metadata": """updated | last updated | published | posted | posted on | published on | updated on | min
        read | minute read | minutes read
        | mins read | reading time | read time | words | ago | hours ago | minutes ago | days ago | yesterday |
        today at | modified | last modified
        | gmt | utc | edt | pdt | pst | bst | cet | aktualisiert | veröffentlicht | stand | lesezeit | uhr | vor
        stunden | vor minuten
        | publié le | mis à jour | mise à jour | modifié le | temps de lecture | lecture | il y a | publicado |
        actualizado | actualizada | hace
        | pubblicato | aggiornato | minuti | publicado em | atualizado | gepubliceerd | bijgewerkt | geleden |
        publicerad
        | uppdaterad | publisert | oppdatert | publiceret | opdateret | opublikowano | aktualizacja | vydáno |
        aktualizováno
        | yayınlanma | güncelleme | 更新 | 公開 | 发布 | опубликовано | обновлено""",
    "caption": """photo | photos | photograph | photographer | image | images | picture | pictured | file photo
        | photo credit | image credit
        | getty | getty images | reuters | afp | ap photo | epa | shutterstock | istock | alamy | unsplash |
        pixabay | courtesy of | courtesy
        | via getty | illustration | screenshot | screengrab | caption | image source | photo by | picture by |
        image caption | foto | fotos
        | bild | bildquelle | imago | dpa | picture alliance | symbolbild | symbolfoto | archivfoto | archivbild
        | crédit photo | crédits
        | crédit | illustration | photo d'illustration | imagen | fotografía | archivo | immagine | fotografia |
        imagem | divulgação
        | reprodução | beeld | fotograf | billede | zdjęcie | fot | ilustrační | fotoğraf
        | 写真 | 撮影 | 图片 | фото""",
    "byline": """by | written by | words by | story by | reported by | author | authors | correspondent |
        reporter | editor | staff writer
        | contributor | columnist | analysis by | von | autor | autorin | redakteur | redakteurin | redaktion |
        korrespondent | par | rédaction
        | journaliste | por | redacción | autor | periodista | di | redazione | giornalista | redação | door |
        redacteur | redactie | av | af
        | skribent | journalist | redaktion | autorka | redakcja | redakce | yazar | muhabir | editör | 記者 | 記者
        | 作者""",
    "credit": """contributed to this report | contributed reporting | contributed to this story | contributed to
        this article
        | reporting by | additional reporting | additional reporting by | editing by | edited by | writing by |
        compiled by | translated by
        | with reporting from | with files from | this article was originally | this article originally |
        originally appeared
        | originally published | first published | first appeared | this story was | is a freelance | is a
        senior | is a reporter
        | is a staff writer | is the author of | is an award winning | is a journalist | is a writer | follow
        him | follow her
        | can be reached | reach him | reach her | follow him on | follow her on | email him | email her | about
        the author
        | mit material von | übersetzt von | quelle | quellen | avec afp | avec reuters | con información de |
        source | sources | fonte
        | fuente | bron | kilde | źródło | zdroj | kaynak | ansa | 出典 | 来源 | источник""",
    "speech": """said | says | told | added | according to | asked | wrote | announced | stated | explained |
        warned | claimed | tweeted
        | noted | insisted | argued | sagte | sagt | erklärte | betonte | teilte | berichtet | berichtete | laut
        | a dit | a déclaré | selon
        | explique | affirme | dijo | afirmó | explicó | según | señaló | aseguró | ha detto | secondo | ha
        dichiarato | disse | afirmou
        | segundo | zei | zegt | volgens | säger | enligt | sade | sier | ifølge | siger | powiedział | według |
        řekl | podle | dedi | söyledi""",
}

KINDS = tuple(PHRASES)

SECOND_PERSON = frozenset(
    """you your yours yourself sie ihr ihre ihrem ihren du dein deine vous votre vos tu tes tus usted su ti tuo tua
    você seu sua je jouw uw du din ditt dig twoje twój ty váš vaše siz sizin senin""".split()
)
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the of and to in a is that for on was with as it at by be from have has are an he his but not
            they this
            had who were their been which will would she her or its more after about said when than if we there
            what""",
        "de": """der die das und in den von zu mit ist des im für auf dem nicht ein eine sich als auch es an
            werden aus er
            hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber
            vor zur bis""",
        "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont
            avec son aux
            ont cette mais ou comme été nous ses fait deux elle sa leur ces être était d'un d'une qu'il c'est""",
        "es": """de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha
            me si sin
            sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde""",
        "it": """di che e la il un a è per in una non sono le con i del da si della al nel ha più dei come alla
            lo gli anche
            ma delle dal ed sul su se questo era nella stato dalla degli tra cui anni essere dell'""",
        "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das
            tem à seu
            sua ou ser quando muito há nos já está eu também só pelo pela até isso""",
        "nl": """de van het een in en is dat op te zijn met voor die niet aan er om ook als bij dan ze door naar
            maar nog uit
            wordt werd heeft hij over hun was meer had tot deze geen kan dit zich""",
        "sv": """och att i en som är av för på det med den till har inte om ett de han men var sig från så kan
            vi när efter
            nu hon också år eller under man hade ska över vid mot sin""",
        "no": """og i det er på en som for å av at med til har ikke den de om et han var fra men så seg vi kan ved jeg
            også etter hadde skal eller år dette ble være mot nå""",
        "da": """og i at det er en til af på som med for den de der ikke har et om han var men sig fra vi kan så
            skal også
            efter havde eller år blev være mod nu denne ved hun""",
        "pl": """w i na z się nie do że jest to o jak po a przez od za dla są oraz ale już tym czy tylko który
            która które
            jego by było ich może co ze być także jednak roku""",
        "cs": """a v se na je že to s z do o i ve pro by ale za jsou po od jako už podle které který která jeho k při
            tak až však nebo co jen má byl bylo roku mezi""",
        "tr": """ve bir bu da de için ile olarak olan çok daha en gibi kadar sonra ise ama o olduğu göre ne her var
            ancak iki değil diye ya ki yeni oldu""",
        "fi": """ja on ei se että oli hän mutta ovat myös joka kun tai ole niin kuin mukaan sen sitä jo vain
            vuoden jotka
            tämä ovat olla nyt noin""",
        "hu": """a az és hogy nem is egy ez de meg volt csak azt már mint el kell van még ha vagy szerint lehet aki
            amely után""",
        "ro": """de și în a la cu pe că din nu o să un este pentru care mai au fost sau ca dar prin după sunt lui fi
            ce între""",
        "af": """die van en in het is dat vir nie met op te om wat sy hy was sal aan ook as by hulle deur kan na uit
            maar word""",
        "lt": """ir kad į su iš yra tai bei ne jo už buvo apie kaip bet po nuo taip pat dėl iki prie ar tik jau
            metų kurie""",
        "vi": """của và là có được cho trong không với các một người đã những khi này tại từ đến về ra năm ở để""",
        "id": """yang dan di dengan untuk dari ini pada itu tidak dalam akan juga oleh ke kepada adalah ada
            tersebut bisa""",
    }.items()
}

ANY_FUNCTION_WORD = frozenset().union(*FUNCTION_WORDS.values())


Phrases = dict[str, tuple[tuple[int, ...], dict[str, list[tuple[tuple[str, ...], int]]]]]


@cache
def phrase_table() -> Phrases:
    """By a phrase's first word: the kinds that it alone stands for; by its second, what else must follow, and its kind.

    Kinds are indices in `KINDS`.
    """
    table: Phrases = {}
    for kind, phrases in enumerate(PHRASES.values()):
        for phrase in phrases.split("|"):
            first, *rest = WORD.findall(phrase.replace("’", "'"))
            alone, longer = table.get(first, ((), {}))
            if rest:
                longer.setdefault(rest[0], []).append((tuple(rest[1:]), kind))
            else:
                alone = (*alone, kind)
            table[first] = (alone, longer)
    return table


def cue_words(words: Sequence[str]) -> list[int]:
    """How many of the words belong to a phrase of each kind, in the order of `KINDS`; words are lower-case."""
    table = phrase_table()
    found = [0] * len(KINDS)
    last = len(words) - 1
    for i in [i for i, word in enumerate(words) if word in table]:
        alone, longer = table[words[i]]
        for kind in alone:
            found[kind] += 1
        if i < last and words[i + 1] in longer:
            for rest, kind in longer[words[i + 1]]:
                size = len(rest)
                if not size or tuple(words[i + 2 : i + 2 + size]) == rest:
                    found[kind] += 2 + size
    return found
