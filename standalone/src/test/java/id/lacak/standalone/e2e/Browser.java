package id.lacak.standalone.e2e;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;

/** A real Chromium with nothing in its profile, as a stranger's telephone or an officer's desk has it. */
final class Browser implements AutoCloseable {

	private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private final ChromeDriver driver;

	private final URI site;

	private final boolean scripts;

	private int width = 1440;

	private Browser(ChromeDriver driver, URI site, boolean scripts) {
		this.driver = driver;
		this.scripts = scripts;
		this.site = site;
		driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
	}

	static Browser at(URI site) {
		return new Browser(driver(options()), site, true);
	}

	/** Scripts are off, as in the browsers of cheap telephones and behind strict proxies. */
	static Browser withoutScripts(URI site) {
		var options = options();
		options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
		return new Browser(driver(options), site, false);
	}

	/** Makes the window as wide as a telephone or a desk; heights do not matter to our pages. */
	Browser wide(int pixels) {
		width = pixels;
		driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
		return this;
	}

	Browser open(String path) {
		driver.get(site.resolve(path).toString());
		return this;
	}

	/**
	 * Whether what came before is used again; without it every part comes over the net, as on a first visit.
	 * The worker for the page without a line is left out: what it hands on counts unpacked.
	 */
	Browser cached(boolean cached) {
		driver.executeCdpCommand("Network.enable", Map.of());
		driver.executeCdpCommand("Network.setBypassServiceWorker", Map.of("bypass", true));
		driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", !cached));
		return this;
	}

	/** What of the page has moved since it was first painted, and how much; empty when all stayed where it was. */
	List<?> shifts() {
		return (List<?>) driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				const moved = [];
				new PerformanceObserver(list => list.getEntries().forEach(each => moved.push(each.value.toFixed(4) + ' of '
						+ each.sources.map(one => one.node?.outerHTML?.slice(0, 80) ?? one.node?.textContent).join(' and '))))
					.observe({type: 'layout-shift', buffered: true});
				requestAnimationFrame(() => setTimeout(() => done(moved), 50));""");
	}

	/** Takes the connection away, or gives it back. */
	Browser offline(boolean offline) {
		return over(new Line(offline, 0, 0, 1));
	}

	/**
	 * The line and the processor that somebody has.
	 *
	 * @param latency until the answer begins, in milliseconds
	 * @param kilobits a second in each direction; 0 for as many as there are
	 * @param slowed how many times slower the processor is than this one
	 */
	record Line(boolean broken, int latency, int kilobits, int slowed) {
	}

	Browser over(Line line) {
		var bytes = line.kilobits() == 0 ? -1 : line.kilobits() * 1000 / 8;
		driver.executeCdpCommand("Network.enable", Map.of());
		driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", line.broken(), "latency",
				line.latency(), "downloadThroughput", bytes, "uploadThroughput", bytes));
		driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", line.slowed()));
		return this;
	}

	/** Milliseconds from the click until there was something to read. */
	long firstPaint() {
		return ((Number) driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint').forEach(each => done(each.startTime)))
					.observe({type: 'paint', buffered: true});""")).longValue();
	}

	/** The path where the browser is now, without the site. */
	String path() {
		return URI.create(driver.getCurrentUrl()).getPath();
	}

	/** Signs an officer of the demo office in. */
	Browser signedIn(String username) {
		open("/petugas/masuk");
		type("username", username);
		type("password", "lacak-demo");
		press("form[action$='/petugas/masuk'] button");
		new WebDriverWait(driver, Duration.ofSeconds(10)).until(_ -> !path().endsWith("/masuk"));
		return this;
	}

	/** What it shows to the site to be known again. */
	Set<Cookie> cookies() {
		return driver.manage().getCookies();
	}

	/** Forgets who it was, and is known by these. */
	Browser knownBy(Set<Cookie> cookies) {
		driver.manage().deleteAllCookies();
		cookies.forEach(driver.manage()::addCookie);
		return this;
	}

	/** The status with which the site answered what is on the screen. */
	int status() {
		return ((Number) script("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
	}

	Browser type(String field, String text) {
		var input = driver.findElement(By.name(field));
		// the order of keys in these differs from machine to machine
		if (List.of("date", "time").contains(String.valueOf(input.getDomAttribute("type"))))
			script("arguments[0].value = arguments[1]", input, text);
		else {
			input.clear();
			input.sendKeys(text);
		}
		return this;
	}

	/** Chooses one of several radio buttons or ticks a box. */
	Browser choose(String field, String value) {
		var option = find("input[name='%s'][value='%s']".formatted(field, value));
		if (!option.isSelected())
			option.click();
		return this;
	}

	/** Chooses from a list that opens. */
	Browser select(String field, String value) {
		new Select(driver.findElement(By.name(field))).selectByValue(value);
		return this;
	}

	/** Presses it, and waits a while for the next page if it leads to one. */
	Browser press(String selector) {
		var page = find("html");
		var pressed = find(selector);
		var leads = Boolean.TRUE.equals(driver.executeScript("""
				return arguments[0].matches('a[href]:not([target]):not([download]):not([href^="#"])')
					|| arguments[0].matches('button:not([type=button])') && !!arguments[0].form;""", pressed));
		pressed.click();
		if (leads)
			awaitEnd(page);
		return this;
	}

	private void awaitEnd(WebElement page) {
		try {
			new WebDriverWait(driver, Duration.ofSeconds(5)).until(_ -> gone(page));
		} catch (TimeoutException stays) {
			// a download, or a page that answers in place
		}
	}

	/** The driver has more than one word for an element of a page that was left. */
	private static boolean gone(WebElement page) {
		try {
			page.isEnabled();
			return false;
		} catch (WebDriverException left) {
			return true;
		}
	}

	/** Presses a key where the focus is. */
	Browser press(Keys key) {
		new Actions(driver).sendKeys(key).perform();
		return this;
	}

	/** The first such element; waits a moment, because a page may be on its way. */
	WebElement find(String selector) {
		return new WebDriverWait(driver, Duration.ofSeconds(10))
				.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
	}

	/** What has the focus. */
	WebElement focused() {
		return driver.switchTo().activeElement();
	}

	List<WebElement> all(String selector) {
		return driver.findElements(By.cssSelector(selector));
	}

	/** The words that a reader sees. */
	String text() {
		// a page may be left between finding its words and reading them
		return new WebDriverWait(driver, Duration.ofSeconds(5)).ignoring(StaleElementReferenceException.class)
				.until(_ -> find("body").getText());
	}

	String title() {
		return driver.getTitle();
	}

	String attribute(String selector, String name) {
		return String.valueOf(find(selector).getDomAttribute(name));
	}

	Object script(String script, Object... arguments) {
		return driver.executeScript(script, arguments);
	}

	/** What the browser itself complained about, refused scripts and styles above all. */
	List<String> complaints() {
		return driver.manage()
				.logs()
				.get(LogType.BROWSER)
				.getAll()
				.stream()
				.filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
				.map(entry -> entry.getMessage())
				.toList();
	}

	/** What stands in the way of people with disabilities, a line each; target size is looked at too. */
	@SuppressWarnings("deprecation") // nothing else spares the second window
	List<String> barriers() {
		var everything = new AxeRunOnlyOptions();
		everything.setType("tag");
		everything.setValues(STANDARDS);
		var sizeToo = new AxeRuleOptions();
		sizeToo.setEnabled(true);
		var options = new AxeRunOptions();
		options.setRunOnly(everything);
		options.setRules(Map.of("target-size", sizeToo));
		options.setResultTypes(List.of("violations"));
		// without frames there is no need for a second window, which takes most of the time; a page without scripts needs one
		var results = new AxeBuilder().setLegacyMode(scripts).disableIframeTesting().withOptions(options)
				.analyze(driver);
		return results.getViolations().stream().map(Browser::line).toList();
	}

	/** What makes the page wider than the window; nothing, where it need not be scrolled sideways. */
	List<?> beyondTheEdge() {
		// a telephone zooms out to what is too wide, and its window then counts as wide as that
		return (List<?>) script("""
				const width = arguments[0];
				if (document.documentElement.scrollWidth <= width)
					return [];
				const scrolled = each => each && (getComputedStyle(each).overflowX !== 'visible' || scrolled(each.parentElement));
				const beyond = [...document.body.querySelectorAll('*')]
					.filter(each => each.getBoundingClientRect().right + scrollX > width + 0.5 && !scrolled(each.parentElement))
					.map(each => each.outerHTML.slice(0, 120));
				return beyond.length ? beyond.slice(-4) : ['the page'];""", width);
	}

	/** The same when letters are twice as large (WCAG 1.4.4). */
	List<?> beyondTheEdgeWithLargeLetters() {
		script("document.documentElement.style.fontSize = '200%'");
		var beyond = beyondTheEdge();
		script("document.documentElement.style.fontSize = ''");
		return beyond;
	}

	/** Elements whose words are cut off when a reader spaces them out (WCAG 1.4.12); spoils the page. */
	List<?> cutOffWhenSpaced() {
		return (List<?>) script("""
				for (const each of document.body.querySelectorAll('*')) {
					each.style.lineHeight = '1.5';
					each.style.letterSpacing = '0.12em';
					each.style.wordSpacing = '0.16em';
					if (each.tagName === 'P')
						each.style.marginBottom = '2em';
				}
				return [...document.body.querySelectorAll('*')]
					.filter(each => !each.matches('.vh, svg *') && ['hidden', 'clip'].includes(getComputedStyle(each).overflowY)
						&& each.clientHeight > 1 && each.scrollHeight > each.clientHeight + 1 && each.textContent.trim())
					.map(each => each.outerHTML.slice(0, 120));""");
	}

	/** The page as the server sends it. */
	String source() {
		return (String) driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				fetch(location.href, {headers: {Accept: "text/html"}}).then(answer => answer.text()).then(done);""");
	}

	/** Keeps a picture of the whole page. */
	void picture(Path file) {
		try {
			var height = ((Number) script("return document.documentElement.scrollHeight")).intValue();
			driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
					Map.of("width", width, "height", Math.min(height, 8_000), "deviceScaleFactor", 1, "mobile",
							width < 600));
			Files.createDirectories(file.getParent());
			Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		driver.quit();
	}

	private static String line(Rule rule) {
		return rule.getId() + " (" + rule.getHelp() + "): "
				+ rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
	}

	private static ChromeOptions options() {
		var options = new ChromeOptions();
		options.setBinary(setting("LACAK_CHROMIUM", "/usr/bin/chromium"));
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--lang=id");
		var logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		return options;
	}

	private static ChromeDriver driver(ChromeOptions options) {
		var service = new ChromeDriverService.Builder()
				.usingDriverExecutable(new File(setting("LACAK_CHROMEDRIVER", "/usr/bin/chromedriver")))
				.usingAnyFreePort()
				.withSilent(true)
				.build();
		return new ChromeDriver(service, options);
	}

	private static String setting(String variable, String otherwise) {
		var value = System.getenv(variable);
		return value == null ? otherwise : value;
	}

}
