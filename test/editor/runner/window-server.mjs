// Lets a suite, which runs in the extension host, see and touch the window, which only the browser can.
import { createServer } from 'node:http';

const asked = {
  /** The texts, labels and icons of all elements a selector finds that are to be seen; the workbench keeps some that are not. */
  read: (page, { selector }) =>
    page.$$eval(selector, (found) =>
      found
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => ({
          // a list in it brings its styles along
          text: [...element.querySelectorAll('style')]
            .reduce((text, { textContent }) => text.replace(textContent, ''), element.textContent)
            .replaceAll('\u00a0', ' ')
            .trim(),
          value: element.value ?? '',
          label: element.getAttribute('aria-label') ?? '',
          icons: [...element.querySelectorAll('.codicon')].flatMap((icon) => [...icon.classList].filter((name) => name.startsWith('codicon-'))),
        })),
    ),
  click: async (page, { selector, text }) => {
    // messages stand in the corner and in the list behind the bell, one of them hidden
    await page
      .locator(selector, text ? { hasText: text } : {})
      .filter({ visible: true })
      .first()
      .click({ timeout: 10_000 });
    await page.mouse.move(0, 0); // where nothing hovers
  },
  /** Follows the link a terminal makes of a text: it is asked for while the mouse is over it. */
  follow: async (page, { text }) => {
    const words = page.locator('.terminal-wrapper.active .xterm-rows span', { hasText: text }).last();
    const { x, y, width, height } = await placeOf(words);
    await page.mouse.move(x + width / 2 - 2, y + height / 2);
    await page.waitForTimeout(1000);
    await page.keyboard.down('Control');
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.waitForTimeout(300);
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.up('Control');
    await page.mouse.move(0, 0);
  },
  press: (page, { keys }) => page.keyboard.press(keys),
  picture: (page, { path }) => page.screenshot({ path }),
};

/** Where an element is drawn. A terminal draws its rows anew all the time, and in between there is none. */
async function placeOf(element) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const place = await element.boundingBox({ timeout: 10_000 });
    if (place) return place;
  }
  throw new Error('it is drawn nowhere');
}

/** Answers on loopback: POST {"ask": "read", "selector": "…"}. */
export async function serveWindow(page) {
  const server = createServer(async (request, response) => {
    try {
      const parts = [];
      for await (const part of request) parts.push(part);
      const { ask, ...parameters } = JSON.parse(Buffer.concat(parts).toString());
      const answer = await asked[ask](page, parameters);
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
