package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Areas;
import id.lacak.request.page.OfficersFrame;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every page behind the sign-in its menu: where this officer has work to do. */
@ControllerAdvice
class OfficerMenu implements OfficersFrame {

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final Set<Role> READERS = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	/** A way: key of its words and path without language. */
	record Way(String key, String path) {
	}

	@ModelAttribute("menu")
	List<Way> menu(@AuthenticationPrincipal @Nullable SignedIn officer, HttpServletRequest call) {
		return officer == null || !Areas.ofOfficers(call.getRequestURI()) ? List.of() : ways(officer);
	}

	@Override
	public Map<String, Object> parts(HttpServletRequest call) {
		var known = SecurityContextHolder.getContext().getAuthentication();
		var officer = known != null && known.getPrincipal() instanceof SignedIn who ? who : null;
		var parts = new HashMap<String, Object>();
		parts.put("menu", menu(officer, call));
		if (officer != null)
			parts.put("officer", officer);
		return parts;
	}

	private static List<Way> ways(SignedIn officer) {
		var ways = new ArrayList<Way>();
		add(ways, officer, EnumSet.of(Role.OBJECTION_AUTHORITY), "superior", "/atasan");
		add(ways, officer, READERS, "queue", "/petugas/antrean");
		add(ways, officer, EnumSet.of(Role.UNIT_OFFICER), "tasks", "/unit/tugas");
		add(ways, officer, EnumSet.of(Role.LEAD_OFFICER), "sign", "/ketua/persetujuan");
		add(ways, officer, READERS, "objections", "/petugas/keberatan");
		add(ways, officer, EnumSet.of(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY), "overview", "/atasan/pantauan");
		add(ways, officer, OFFICE, "messages", "/petugas/notifikasi");
		add(ways, officer, EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.AUDITOR), "reminders",
				"/petugas/pengingat");
		add(ways, officer, READERS, "tests", "/petugas/uji-konsekuensi");
		add(ways, officer, READERS, "search", "/petugas/cari");
		add(ways, officer, EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY, Role.AUDITOR),
				"reports", "/petugas/laporan");
		add(ways, officer, EnumSet.of(Role.AUDITOR), "audit", "/petugas/audit");
		add(ways, officer, EnumSet.of(Role.ADMINISTRATOR), "administration", "/admin/pengguna");
		return List.copyOf(ways);
	}

	private static void add(List<Way> ways, SignedIn officer, Set<Role> who, String name, String path) {
		if (officer.hasAny(who))
			ways.add(new Way("menu." + name, path));
	}

}
