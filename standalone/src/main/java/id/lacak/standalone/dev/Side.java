package id.lacak.standalone.dev;

/** What stands beside the messages. */
final class Side {

	/** Takes the instant, how it reads, whether it was moved, and it once more for the field. */
	static final String CLOCK = """
			<section class="card" aria-labelledby="jam">
			<h2 id="jam">Jam produk <span lang="en">The product's clock</span></h2>
			<p class="now"><time datetime="%s">%s</time></p>
			<p class="soft">%s</p>
			<form method="post" action="/dev/clock" class="buttons">
			<button name="move" value="back">−1 hari <span lang="en">day</span></button>
			<button name="move" value="day">+1 hari <span lang="en">day</span></button>
			<button name="move" value="week">+7 hari <span lang="en">days</span></button>
			<button name="move" value="reset">Waktu nyata <span lang="en">Real time</span></button>
			</form>
			<form method="post" action="/dev/clock">
			<label for="now">Pindah ke (WIB) <span lang="en">Move to</span></label>
			<div class="row"><input type="datetime-local" id="now" name="now" value="%s" min="1970-01-02T00:00" max="2999-12-31T00:00" required>
			<button name="move" value="to">Pindah <span lang="en">Move</span></button></div>
			</form>
			</section>""";

	static final String WAYS = """
			<section class="card" aria-labelledby="masuk">
			<h2 id="masuk">Akun contoh <span lang="en">Demo accounts</span></h2>
			<p>Kata sandi semua akun <span lang="en">The password of all</span>: <code>lacak-demo</code>.
			<a href="/petugas/masuk">Masuk <span lang="en">Sign in</span></a></p>
			<dl class="accounts">
			<dt><code>desk</code></dt><dd>Petugas layanan informasi <span lang="en">Desk officer</span></dd>
			<dt><code>unit</code></dt><dd>PPID Pelaksana <span lang="en">Unit officer</span></dd>
			<dt><code>lead</code></dt><dd>PPID Utama <span lang="en">Lead officer</span></dd>
			<dt><code>advisor</code></dt><dd>Tim Pertimbangan <span lang="en">Advisory team</span></dd>
			<dt><code>superior</code></dt><dd>Atasan PPID <span lang="en">Objection authority</span></dd>
			<dt><code>auditor</code></dt><dd>Pemeriksa <span lang="en">Auditor</span></dd>
			<dt><code>admin</code></dt><dd>Pengelola <span lang="en">Administrator</span></dd>
			</dl>
			<h2>Untuk program <span lang="en">For programs</span></h2>
			<ul>
			<li><a href="/dev/messages">/dev/messages</a></li>
			<li><a href="/dev/clock">/dev/clock</a></li>
			<li><a href="/api/openapi.yaml">/api/openapi.yaml</a></li>
			</ul>
			</section>""";

	private Side() {
	}

}
