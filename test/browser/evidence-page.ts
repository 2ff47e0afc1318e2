// A page that backs or contradicts claims and is no article.

/** Its markup, with a line of a log that says this. */
export const evidencePage = (line: string): string => `<!doctype html>
<html lang="en">
  <title>Harbour log</title>
  <link rel="icon" href="data:," />
  <table>
    <tr><td>4 May</td><td>${line}</td></tr>
    <tr><td>5 May</td><td>First night tide, under the harbour master</td></tr>
  </table>
</html>`;
