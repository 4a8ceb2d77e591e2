from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

import srccompare
from srccompare.reports import FORMATS, Look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

FERRY = """Ferry fares to rise in spring

The harbor board voted 7-2 on Tuesday to raise ferry fares by 12 percent from the first of May.

"We had no choice, because the boats are old and the fuel is dear," said board chair Lena Orsk.

A museum in the old customs house will open in June.
"""
TOLL = """Board lifts ferry fares

The harbor board voted 7-2 on Tuesday to raise ferry fares by 21 percent from the first of May.

“We had really no choice, because the boats are old and the fuel is dear,” board chair Lena Orsk said.

A bus line over the hills will close in the summer, the board said.
"""
HOSTILE = """<script>window.hurt = 1</script><img src="https://example.org/x" onerror="window.hurt = 2">

</script></style><svg onload="window.hurt = 3"> The board voted 7-2 on Tuesday to raise fares. \x00 \u202e
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once; skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


class Opened:
    """Hold an open page with all it complained about and asked for."""

    def __init__(self, browser: Any, path: Path, width: int, height: int = 800) -> None:  # noqa: ANN401
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())

    def lit(self, where: str) -> list[str]:
        """Return the texts that are lit up inside an element."""
        found: list[str] = self.page.locator(f"{where} .text .lit").all_inner_texts()
        return found


def written(folder: Path, *texts: str) -> Path:
    """Write the page of a comparison."""
    articles = [srccompare.Article.from_text(t, f"{n}.txt") for n, t in enumerate(texts)]
    path = folder / "report.html"
    path.write_text(FORMATS["html"](srccompare.compare(articles), Look()), encoding="utf-8")
    return path


@pytest.fixture
def ferry(browser: Any, tmp_path: Path) -> Opened:  # noqa: ANN401 - playwright is optional
    """Open the report on two articles at the width of a laptop."""
    return Opened(browser, written(tmp_path, FERRY, TOLL), 1280)


def test_hostile_articles_do_nothing(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Nothing of an article runs or loads, and the page does not even need its policy for that."""
    opened = Opened(browser, written(tmp_path, HOSTILE, FERRY), 1280)
    assert opened.page.evaluate("window.hurt") is None
    assert opened.complaints == []
    assert len(opened.requests) == 1
    assert "<script>window.hurt = 1</script>" in opened.page.locator(".column >> nth=0").inner_text()


def test_the_policy_stops_what_would_slip_through(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Even a script that got into the page would not run."""
    path = written(tmp_path, FERRY, TOLL)
    page = path.read_text(encoding="utf-8").replace("<main>", "<script>window.hurt = 1</script><main>")
    path.write_text(page, encoding="utf-8")
    opened = Opened(browser, path, 1280)
    assert opened.page.evaluate("window.hurt") is None
    assert any("Content Security Policy" in complaint for complaint in opened.complaints)


def test_pointing_at_a_sentence_lights_its_counterpart(ferry: Opened) -> None:
    """Hover lights both columns; leaving puts the light out."""
    ferry.page.hover(".column[data-article=A] .s[data-k] >> nth=1")
    assert "by 12 percent" in " ".join(ferry.lit("[data-article=A]"))
    assert "by 21 percent" in " ".join(ferry.lit("[data-article=B]"))
    ferry.page.hover("h1")
    assert ferry.lit("main") == []
    assert ferry.complaints == []


def test_a_sentence_reached_by_keyboard_lights_too_and_enter_pins_it(ferry: Opened) -> None:
    """The mouse is not needed: Tab, Enter and Escape do the same."""
    ferry.page.locator(".column[data-article=A] .s[data-k] >> nth=1").focus()
    assert "by 21 percent" in " ".join(ferry.lit("[data-article=B]"))
    ferry.page.keyboard.press("Enter")
    ferry.page.hover("h1")
    assert "by 21 percent" in " ".join(ferry.lit("[data-article=B]"))
    assert "by 21 percent" in ferry.page.locator("#counterparts").text_content()
    ferry.page.keyboard.press("Escape")
    assert ferry.lit("main") == []


def test_n_and_p_step_through_the_divergences(ferry: Opened) -> None:
    """Each step lights the differing words in both columns."""
    cards = ferry.page.locator("#divergences .card").count()
    assert cards >= 1
    ferry.page.keyboard.press("n")
    assert ferry.page.evaluate("document.activeElement.className").startswith("card")
    assert ferry.lit("[data-article=A]")
    assert ferry.lit("[data-article=B]")
    ferry.page.keyboard.press("p")
    assert ferry.page.locator(".card[aria-current]").count() == 1


def test_filters_hide_findings_and_fade_sentences(ferry: Opened) -> None:
    """A box without its tick takes its kind away; the text of the articles stays."""
    before = ferry.page.locator("#divergences li:visible").count()
    for box in ferry.page.locator("input[name=severity]").all():
        box.uncheck()
    assert before > 0
    assert ferry.page.locator("#divergences li:visible").count() == 0
    assert ferry.page.locator("mark[data-k^=d]:not(.mute)").count() == 0
    ferry.page.uncheck("input[value=unique]")
    assert "hide-unique" in ferry.page.locator("body").get_attribute("class")
    assert "bus line" in ferry.page.locator(".column[data-article=B]").inner_text()


def test_the_map_leads_to_the_sentence(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """A click on the strip scrolls its column there."""
    filler = "".join(f"\n\nParagraph {n} tells of a calm sea and of gulls over pier {n}." for n in range(60))
    opened = Opened(browser, written(tmp_path, FERRY + filler, TOLL), 1280)
    last = opened.page.locator(".column[data-article=A] .map rect[data-go]").last
    last.dispatch_event("click")
    opened.page.wait_for_timeout(700)  # the scrolling is smooth
    assert opened.page.evaluate("document.querySelector('.column .text').scrollTop") > 500


def test_articles_can_be_put_away(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """With three or more articles each has a box, for its column and its place in the matrix."""
    opened = Opened(browser, written(tmp_path, FERRY, TOLL, FERRY), 1280)
    opened.page.uncheck("input[name=article][value=B]")
    assert not opened.page.locator(".column[data-article=B]").is_visible()
    assert opened.page.locator(".column[data-article=C]").is_visible()
    assert not opened.page.locator(".matrix th[data-article=B] >> nth=0").is_visible()


@pytest.mark.parametrize("width", [360, 800, 1280, 1920])
def test_the_page_fits_its_width(browser: Any, tmp_path: Path, width: int) -> None:  # noqa: ANN401
    """Nothing sticks out at the width of a phone, a tablet or a desk."""
    opened = Opened(browser, written(tmp_path, FERRY, TOLL), width)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_the_legend_opens_by_keyboard_and_without_the_script(
    browser: Any,  # noqa: ANN401 - playwright is optional
    tmp_path: Path,
    width: int,
) -> None:
    """It explains what the page shows, and leaves room for that."""
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(written(tmp_path, FERRY, TOLL).as_uri())
    words = page.locator("#legend .words")
    assert not words.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert words.is_visible()
    assert "altered: Two articles quote" in words.inner_text()
    assert words.evaluate("element => element.scrollWidth") <= width
    assert width < 1000 or words.bounding_box()["height"] < 400
    context.close()


def test_on_a_phone_the_counterpart_comes_to_the_reader(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """The columns stand below each other, so a tap shows the other article's words at the foot."""
    opened = Opened(browser, written(tmp_path, FERRY, TOLL), 390)
    opened.page.click(".column[data-article=A] .s[data-k] >> nth=1")
    sheet = opened.page.locator("#counterparts")
    assert sheet.bounding_box()["height"] > 30
    assert "by 21 percent" in sheet.inner_text()


def test_long_articles_open_and_answer(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """A page with 300 KB of text opens and answers the mouse."""
    lines = [f"The board of harbor {n} voted on {n} ferries and {n * 3} buses." for n in range(5200)]
    long = "\n\n".join(lines)
    assert len(long) > 290_000
    path = written(tmp_path, long[: len(long) // 2] + FERRY, TOLL)
    path.write_text(path.read_text(encoding="utf-8").replace("</main>", f"<p>{long}</p></main>"), "utf-8")
    opened = Opened(browser, path, 1280)
    opened.page.hover("h1", timeout=10_000)
