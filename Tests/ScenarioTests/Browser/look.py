"""Looks at gap lists in headless Chromium.

    look.py FILE…

For every page, at three widths and in print, writes `looked<TAB>page<TAB>where`, and a line for
everything that is wrong: `axe` (a rule is violated), `wide` (it scrolls sideways), `long` (the
opening page is taller than a sheet of A4), `net` (something was asked for from elsewhere).
"""
import importlib.resources
import os
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WIDTHS = [(360, 740), (1024, 768), (1920, 1080)]
# The inside of an A4 page in CSS pixels, with the margins of the template.
SHEET = (round((210 - 28) / 25.4 * 96), round((297 - 31) / 25.4 * 96))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def axe_source():
    root = importlib.resources.files("axe_playwright_python")
    return next(p for p in pathlib.Path(str(root)).rglob("axe*.js")).read_text(encoding="utf-8")


def look(driver, axe, page, where):
    driver.execute_script(axe)
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(done)", TAGS)
    for violation in result["violations"]:
        for node in violation["nodes"][:3]:
            print("axe", page, where, violation["id"], node["html"][:120].replace("\n", " "), sep="\t")
    print("looked", page, where, sep="\t")


def main():
    options = Options()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(300)
    axe = axe_source()
    try:
        for path in sys.argv[1:]:
            page = os.path.basename(path)
            for width, height in WIDTHS:
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": width, "height": height, "deviceScaleFactor": 1,
                    "mobile": width < 500})
                driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
                driver.get(pathlib.Path(path).as_uri())
                look(driver, axe, page, str(width))
                shown = driver.execute_script("return document.documentElement.scrollWidth")
                if shown > width:
                    print("wide", page, width, shown, sep="\t")
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": SHEET[0], "height": SHEET[1], "deviceScaleFactor": 1, "mobile": False})
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            look(driver, axe, page, "print")
            opening = driver.execute_script(
                "const next = document.querySelector('h2.leaf');"
                "let last = next && next.closest('section').previousElementSibling;"
                "while (last && !last.offsetHeight) last = last.previousElementSibling;"
                "return last ? last.getBoundingClientRect().bottom + scrollY : 0")
            # A plan whose name fills a page by itself has no opening that fits one.
            title = driver.execute_script("return document.title.length")
            if opening > SHEET[1] and title < 300:
                print("long", page, round(opening), SHEET[1], sep="\t")
            asked = driver.execute_script("return performance.getEntriesByType('resource').length")
            if asked:
                print("net", page, asked, sep="\t")
    finally:
        driver.quit()


main()
