// What an address may carry that says nothing of which article it leads to. Lower case; add a name, and a row to the test.

/** Beginnings of parameters that say how the reader came. */
export const TRACKING_PREFIXES: readonly string[] = [
  ...['utm_', 'at_', 'ns_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', '_hs', 'ga_', '_ga', '_gl'],
  ...['wt_', 'wtmc', 'xt_', 'otm_', 'int_', 'itm_', 'stm_', 'vero_', 'oly_', 'trk', 'fb_', 'guc'],
  ...['soc_', 'syn-', '__twitter_', 'mc_cid', 'mc_eid', 'mkt_tok', 'spm', 'igsh', 'gad_', 'gclsrc'],
];

/** Endings of such parameters: the click ids (fbclid, gclid, msclkid, twclid, dclid, yclid …). */
export const TRACKING_SUFFIXES: readonly string[] = ['clid', 'clkid'];

/** Parameters that say how the reader came, or how the page is to look. */
export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  ...['ref', 'ref_src', 'refsrc', 'ref_url', 'referrer', 'referer', 'reflink', 'source', 'src'],
  ...[
    'cmp',
    'cmpid',
    'icid',
    'icmp',
    'ncid',
    'ito',
    'ftag',
    'xtor',
    'scm',
    'smid',
    'smtyp',
    'smprod',
  ],
  ...[
    'campaign',
    'partner',
    'partnerid',
    'feedtype',
    'feedname',
    'rss',
    'social',
    'share',
    'shared',
  ],
  ...['sharetype', 'sr_share', 'tpcc', 'taid', 'wtrid', 'oft_id', 'sessionid', 'session_id'],
  ...['phpsessid', 'jsessionid', 'amp', 'outputtype', 'output', 'print', 'printable', 'printview'],
  ...['printpage', 'viewmode', 'mobile'],
]);
