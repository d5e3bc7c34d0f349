package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** The pages that have a design, pictured as {@code docs/pages.md} shows them beside it: their first screen, in its size. */
@Tag("browser")
@NullUnmarked
@ExtendWith(SharedScene.class)
@EnabledIfEnvironmentVariable(named = "LACAK_PICTURES", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideTheDesignsTest {

	private Scene scene;

	private Visitor visitor;

	@BeforeAll
	void start(Scene shared, Visitor common) {
		scene = shared;
		visitor = common;
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			# picture, officer, route with the page, what follows the page in its address, wide, high, shown wide
			lacak,        '',   /lacak/{code}/tenggat,              /tenggat,    390,  900,  390
			antrean,      desk, /petugas/antrean,                   '',          1440, 900,  864
			kasus,        lead, /petugas/permohonan/{id}/perpanjang, /perpanjang, 1440, 900,  864
			statistik,    '',   /statistik,                         '',          1440, 900,  864
			tanda-bukti,  '',   /lacak/{code}/tanda-bukti,          '',          820,  1160, 596
			pemberitahuan, '',  /lacak/{code}/surat/{id},           '',          820,  1160, 596
			""")
	void are_pictured(String picture, String officer, String route, String after, int wide, int high, int shown)
			throws IOException {
		var page = scene.pages()
				.stream()
				.filter(each -> each.route().equals(route) && !each.variant() && each.status() == 200)
				.findFirst()
				.orElseThrow();
		var browser = visitor.as(officer).wide(wide).open(page.path().replaceFirst(after + "$", ""));
		assertThat(browser.status()).isEqualTo(200);
		var file = Path.of(System.getenv("LACAK_PICTURES"), "twins", picture + ".png");
		browser.picture(file);
		var whole = ImageIO.read(file.toFile());
		var screen = whole.getSubimage(0, 0, whole.getWidth(), Math.min(high, whole.getHeight()));
		var height = screen.getHeight() * shown / screen.getWidth();
		var small = new BufferedImage(shown, height, BufferedImage.TYPE_INT_RGB);
		var paper = small.createGraphics();
		paper.drawImage(screen.getScaledInstance(shown, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
		paper.dispose();
		ImageIO.write(small, "png", file.toFile());
		assertThat(Files.size(file)).isPositive();
	}

}
