// The Markdown export as a template, in Liquid (https://liquidjs.com): what a reader's own template starts from.

/** One article. docs/formats.md tells what each field and filter is. */
export const DEFAULT_TEMPLATE = `---
title: {{ title | yaml }}
site: {{ site | yaml }}
{%- if author %}
author: {{ author | yaml }}
{%- endif %}
{%- if published %}
published: {{ published }}
{%- endif %}
{%- if url %}
url: {{ url | yaml }}
{%- endif %}
exported: {{ exported }}
tags:{{ tags | yaml_list }}
---

# {{ title }}

{{ site | link: url }}{% if byline %} · {{ byline }}{% endif %}{% if published %} · {{ published }}{% endif %}

{% if quotations.size > 0 %}
## {{ labels.quotations }}

{% for one in quotations %}
{{ one.words | quote }}
{%- if one.speaker %}
>
> — **{{ one.speaker }}**{% if one.role %}, {{ one.role }}{% endif %} ({{ one.said }})
{%- endif %}

{% if one.verdict %}{{ labels.verdict }}: {{ one.verdict }} ({{ one.since }}){% endif %}

{% if one.evidence.size > 0 %}{{ labels.evidence }}: {{ one.evidence | links }}{% endif %}

{{ one.note | paragraphs }}

{{ one.tags | hashtags }}

{% endfor %}
{% endif %}

{% if claims.size > 0 %}
## {{ labels.claims }}

| {{ labels.claim }} | {{ labels.speaker }} | {{ labels.verdict }} | {{ labels.since }} | {{ labels.evidence }} | {{ labels.note }} |
| --- | --- | --- | --- | --- | --- |
{% for one in claims -%}
| {{ one.words }} | {% if one.speaker %}**{{ one.speaker }}**{% if one.role %}, {{ one.role }}{% endif %}{% endif %} | {{ one.verdict }} | {{ one.since }} | {{ one.evidence | links }} | {{ one.note }}{% if one.tags.size > 0 %} {{ one.tags | hashtags }}{% endif %} |
{% endfor %}
{% endif %}

{% if highlights.size > 0 %}
## {{ labels.highlights }}

{% for one in highlights %}
{{ one.words | quote }}

{% if one.verdict %}{{ labels.verdict }}: {{ one.verdict }} ({{ one.since }}){% endif %}

{{ one.note | paragraphs }}

{{ one.tags | hashtags }}

{% endfor %}
{% endif %}

{% if annotations.size == 0 %}{{ labels.nothingKept }}{% endif %}
`;
