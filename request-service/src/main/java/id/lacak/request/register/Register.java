package id.lacak.request.register;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A register: its columns, and where its rows come from.
 *
 * @param name such as {@code requests}
 * @param place number of a row in the register
 */
record Register<F>(String name, List<Column<F>> columns, Source<F> source, ToIntFunction<F> place) {

	private static final int PIECE = 200;

	Register {
		columns = List.copyOf(columns);
	}

	/** Reads a piece of the register. */
	@FunctionalInterface
	interface Source<F> {

		List<F> read(OfficeCode office, int year, int after, int most);

	}

	/** The same without what tells of people. */
	Register<F> withoutPeople() {
		return new Register<>(name, columns.stream().filter(column -> !column.personal()).toList(), source, place);
	}

	/** The names of its columns. */
	List<String> keys() {
		return columns.stream().map(Column::key).toList();
	}

	/**
	 * Gives the rows of a year one after the other; only a piece of them is in memory.
	 * @param after number after which to begin
	 * @param most how many rows at most
	 * @return number of the last row that was given
	 */
	int rows(OfficeCode office, int year, int after, int most, Consumer<List<Object>> row) {
		var last = after;
		for (var given = 0; given < most;) {
			var wanted = Math.min(PIECE, most - given);
			var piece = source.read(office, year, last, wanted);
			for (var file : piece) {
				row.accept(columns.stream().map(column -> column.value().apply(file)).toList());
				last = place.applyAsInt(file);
			}
			given += piece.size();
			if (piece.size() < wanted)
				break;
		}
		return last;
	}

}
