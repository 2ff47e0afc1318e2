// What no reader would call the article, as data: names of page furniture, lines that stand alone, labels of link lists.
// To add a rule, add a word or a pattern here and a case to test/article/clutter.test.ts. Patterns are in lower case and
// match a whole line; where a line may be any length write `.*` (a counted `.{0,60}` costs milliseconds to compile).

/** Elements that are furniture by what they are. */
export const FURNITURE_ELEMENTS =
  'nav, dialog, [role="dialog" i], [role="alertdialog" i], [role="navigation" i], [role="banner" i], ' +
  '[role="contentinfo" i], [aria-label^="advert" i]';

/** Words in class names and ids of furniture, in pieces between hyphens, underscores and capitals. */
export const FURNITURE_WORDS: ReadonlySet<string> = new Set([
  // adverts
  ...['ad', 'ads', 'adv', 'advert', 'adverts', 'advertisement', 'advertisements', 'advertising'],
  ...['adbox', 'adslot', 'adunit', 'adsense', 'adsbygoogle', 'adwrapper', 'dfp', 'gpt', 'sponsor'],
  ...['sponsored', 'taboola', 'outbrain', 'zergnet', 'revcontent', 'mgid', 'werbung', 'anzeige'],
  ...['publicidad', 'publicite', 'reklama', 'reklam'],
  // letters, offers, consent
  ...['newsletter', 'newsletters', 'signup', 'subscribe', 'subscription', 'paywall', 'optin'],
  ...['cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'didomi', 'popup', 'modal', 'donate'],
  // other articles
  ...[
    'related',
    'relateds',
    'recommended',
    'recommendations',
    'recirc',
    'recirculation',
    'readmore',
  ],
  ...['trending', 'mostread', 'mostpopular', 'breadcrumb', 'breadcrumbs', 'pagination', 'pager'],
  // readers and networks
  ...['share', 'shares', 'sharing', 'sharebar', 'sharedaddy', 'addthis', 'addtoany', 'social'],
  ...['socials', 'disqus', 'feeds'],
  // video players' own controls
  ...['vjs', 'jwplayer', 'plyr'],
]);

/** Names of readers' comments; these may be longer than the article itself. */
export const COMMENT_NAME =
  /^(comments?|disqus)([-_]?(area|list|section|container|wrapper|thread))?$/i;

/** Pieces of names that only tell of a state ("has-comments", "ad-free"): the element itself is no furniture. */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  'no not non has have with without is are show shows hide hides free enabled disabled'.split(' '),
);

/** Labels that announce other articles: they go with the links under them. */
export const RELATED_LABELS: readonly string[] = [
  '(more )?related( (articles?|stories|story|content|news|posts?|coverage|topics?|searches|links?|reading|videos?))?',
  'recommended( (for you|reading|articles?|stories|videos?))?|you (may|might) (also )?(like|be interested in)',
  '(read|see|watch) (more|also|next)( (on|about|from) .+)?|also read|further reading|up next|don.t miss',
  '(most (read|popular|viewed|shared)|trending|top stories|popular posts|editor.s picks|latest news)( now)?',
  'more (about|on|from|in|news|stories|coverage)( .+)?|more .+ news|elsewhere|around the web|in this story',
  'topics|tags|tagged|filed under|categories|about the authors?',
  'mehr zum thema|zum thema|lesen sie (auch|mehr)|das könnte sie auch interessieren|meistgelesen|schlagworte|themen',
  '(à )?lire (aussi|également|plus)|sur le même( sujet| thème)|articles? liés?|à voir aussi|mots.clés|nos recommandations',
  '(lea|lee|leer|ver|vea) (también|más)|(noticias|contenido|artículos?) relacionad[oa]s?|te puede interesar|más (sobre|en|noticias).*|etiquetas',
  '(leia|veja|saiba) (também|mais)|(notícias|conteúdo|matérias) relacionad[oa]s?|mais (sobre|lidas|notícias).*',
  'leggi anche|potrebbe interessarti|(articoli|notizie) correlat[ie]|lees (ook|meer)|meer over.*|gerelateerd.*',
  'läs (också|mer|även)|les (også|mer)|læs (også|mere)|relaterade? .+|lue myös',
  'czytaj (też|także|więcej)|zobacz (też|także|więcej)|(čtěte|přečtěte si|mohlo by vás).*|související.*|štítky',
  '(читайте|смотрите) (также|ещё|еще)|по теме|(похожие|связанные) .+|читайте також|теги',
  '相关(新闻|阅读|报道|文章|链接|推荐)|(精彩|热门|热点|视频|猜你喜欢).*推荐|推荐阅读|延伸阅读|更多(新闻|报道)?',
  '関連(記事|ニュース|リンク|キーワード)|あわせて読みたい|おすすめ(記事)?|(人気|新着)記事(ランキング)?|관련 ?(기사|뉴스)',
];

/** Openings, before a colon or a bar, of a line that is mostly a link to another article. */
export const RELATED_OPENINGS: readonly string[] = [
  'read|read more|read also|read next|also read|related|see also|see more|more|more on this|watch|video|listen',
  'photos|gallery|map|don.t miss|opinion|explainer|click here',
  'lesen sie|lesen sie auch|mehr dazu|siehe auch|à lire|lire aussi|voir aussi|lea también|lee también|ver también',
  'leia também|leia mais|veja também|saiba mais|leggi anche|lees ook|läs också|läs mer|les også|læs også|lue myös',
  'czytaj też|czytaj także|zobacz też|čtěte také|čtěte|читайте также|читайте|相关阅读|関連記事',
];

const NETWORKS =
  'facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|telegram|threads|bluesky|mastodon|messenger|youtube|' +
  'tiktok|email|e-mail|sms|rss|flipboard';

/** Lines that are furniture wherever they stand, as long as they are no sentences. */
export const LINES: readonly string[] = [
  // adverts
  '(advert(ise?ment|ising|orial)?s?|ads?|sponsored( content| post| message)?|promoted( content)?|paid (content|post))( ?[-–—:|].*)?',
  '(anzeige|werbung|publicité|pub|publicidad|publicidade|anuncio|anúncio|pubblicità|advertentie|annons|annonse|annonce|mainos|reklama?|реклама|广告|廣告|広告|광고|إعلان|פרסומת)',
  '((story|article|content|post) continues|continue reading|keep reading|scroll down)( (below|after|under|the main story|to continue).*)?',
  '(weiterlesen|lire la suite|seguir leyendo|continue lendo|continua a leggere|lees verder|läs vidare|czytaj dalej|читать далее|阅读全文|続きを読む)( .*)?',
  '(promoted|sponsored|presented|powered|recommended|brought to you) by .+|advertisement ends',
  // where the text came from, and what one may do with it
  '(source|original|quelle|fuente|fonte|källa|kilde|bron|źródło|zdroj|источник|джерело|来源)( (link|article|url|story|post))?',
  '(reuse content|order reprints.*|(request|get) (reprints?|permissions?).*|reprints?)',
  '[\\[【(].*(未经授权|不得转载|無断転載|无断转载).*|[\\[【(]?(责任编辑|責任編輯|编辑|责编)[:：].*',
  // networks
  '(share|tweet|pin|post|email|print|save|copy link|bookmark|like|gift)( (this|the))?( (article|story|post|page|video|link|for later))?( (on|with|to|via) .+)?',
  `(${NETWORKS})([ ,|/·•]+(and )?(${NETWORKS}))*`,
  '(follow|like|find|join) (us|me)( (on|for|at) .+)?|follow .+ on (facebook|twitter|x|instagram|google news|whatsapp|youtube)\\b.*|follow .+: ?(twitter|facebook|instagram|x)\\b.*',
  '(teilen|artikel teilen|(partager|compartir|compartilh(e|ar)|condividi|dela|поделиться)( .+)?|delen|udostępnij|sdílet|(转播|分享)到.+|シェア(する)?|공유(하기)?)',
  // letters and offers
  '.* newsletters?|newsletters?|subscribe to:? .*\\b(atom|rss|feeds?)\\b.*|(subscribe|sign in|log ?in|register|create account)( now| here)?',
  // readers
  '(leave|post|add|write) a (reply|comment)|(no|view|show|see|all|load|\\d+) (all )?comments?.*|comments( ?\\(\\d+\\))?|join the (conversation|discussion).*|your email address will not be published.*',
  '(\\d+ )?(kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze?|komentáře?|комментарии|评论|コメント)( (lesen|schreiben|\\(?\\d+\\)?))?',
  // pictures and players
  '(image|photo|picture|photos|video|audio|gallery|slideshow|caption|illustration|graphic|foto|bild|bilder|vidéo|vídeo|imagen|imagem|credit|loading|play|play video|watch|listen|fullscreen|exclusive|breaking)',
  '(current time|duration( time)?|remaining time|loaded|progress|volume) ?:? ?-?[\\d:%]+|\\d{1,2}:\\d\\d|\\d{1,3} ?(/|of|von|sur|de) ?\\d{1,3}',
  '[(\\[]?((all|top|cover|main|lead|header) )?(photo(graph)?s?|images?|pictures?|illustrations?|artist|videos?|graphics?|drawing|credits?|source|fotos?|bild(er)?|crédits?|créditos?|reproducción|imagen|zdroj)( credit| courtesy)?( ?[:/©]| by) ?.+',
  // time to read, numbers and dates of the site
  '((estimated )?(reading time|read time|lesezeit|temps de lecture|tiempo de lectura):? ?)?\\d{1,3} ?-?(min|mins|minutes?|minuten|minutos)( read| to read)?',
  '\\d[\\d.,]*[km]? (shares?|views?|likes?|reads|comments|retweets)',
  '[^.!?]*\\b(first published|originally published|last (updated|modified)|published|updated|posted)( on| at)?:? ((mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\\d{1,2}\\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*',
  'skip (to|past|advert).*|back to top|go to top',
];

/** Sentences that speak to the reader of the site, not of the news. */
export const ADDRESSES_TO_READERS: readonly string[] = [
  '(©|\\(c\\)|copyright( ©)? \\d{4}).*|.*(all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|všechna práva vyhrazena)\\.?',
  '(please )?(sign up|subscribe|register)( (now|today|here|free))?( (for|to|here)) .*(newsletter|e?-?mail|inbox|alerts|updates|mailing list|briefing|podcast)\\b.*',
  '(get|receive|have|keep up|stay|never miss) .*(in|to|into|straight to) your inbox\\b.*|(keep up|stay (informed|up to date|updated)) with .* newsletter\\b.*|enter your e?-?mail.*|thanks? (you )?for (subscribing|signing up).*',
  '.*newsletter (abonnieren|bestellen|anmelden).*|(inscrivez-vous|abonnez-vous) .*|(suscríbete|suscríbase|inscreva-se|assine|iscriviti|schrijf je in|prenumerera|zapisz się|подпишитесь|подписывайтесь) .*',
  '(we|this (web)?site|our (web)?site)( and our( \\d+)? partners)? uses? cookies\\b.*|by (using|continuing to use) this (web)?site\\b.*',
  '((if|have|did) you )?(spot|spotted|find|found|see|seen|notice|noticed)\\b.*\\b(error|mistake|typo)s?\\b.*(\\?|let us know|contact|tell us|report|email|e-mail).*',
  '.*(chybu nebo překlep|fehler (gefunden|entdeckt)|signaler une (erreur|faute)|reportar un error|нашли ошибку).*',
  '(follow|like|find|join) (us|our) .*(facebook|twitter|instagram|whatsapp|telegram|google news|youtube|linkedin)\\b.*',
  '(click|tap) (here|to) .*(read|subscribe|watch|share|sign up|download)\\b.*|download (the|our) .*\\bapp\\b.*',
];

/** Picture agencies: a line of names that ends with one is a credit. */
export const AGENCIES =
  'Getty(?: Images)?|Reuters|REUTERS|AFP|AP|Associated Press|AP Photo|EPA|EFE|DPA|dpa|ANSA|TASS|Xinhua|PA|PA Wire|PA Media|' +
  'Alamy|Shutterstock|iStock(?:photo)?|Photodisc|Corbis|Rex|ZUMA Press|Bloomberg|Handout|Wikimedia Commons|Flickr|' +
  'Unsplash|Pixabay|Pexels|Imago|IMAGO|Picture Alliance|Keystone|ČTK|PAP|Belga|ANP|Ritzau|TT|NTB|Lehtikuva|File(?: photo)?';

/** Openings of a publisher's notes under an article; what follows goes with them as long as it is no prose. */
export const ENDINGS: readonly string[] = [
  'a version of this (article|story) (appears|appeared)( in print)?\\b.*',
  '(discover more from|like this:|post navigation).*',
];
