package id.lacak.request.release;

import id.lacak.request.release.Finding.Unreadable.Why;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the characters of a page that nobody sees and everybody can copy out: a dark field was
 * painted over them, or they stand dark or invisible on one. What is painted is followed in its
 * order; light text on a dark field, as in the head of a table, is nothing to tell.
 */
final class CoveredWords extends PDFGraphicsStreamEngine {

	/** Fewer are a speck and not a word. */
	private static final int A_WORD = 3;

	private static final int MOST = 100_000;

	private static final int MOST_FIELDS = 2_000;

	/** Of a field; less is a line. */
	private static final double THICK = 4;

	private static final double DARK = 0.3;

	private static final double OPAQUE = 0.8;

	/** Heights at which a character must be covered, as parts of its size. */
	private static final double[] HEIGHTS = {0.08, 0.3, 0.55};

	private final Inspection inspection;

	private final GeneralPath path = new GeneralPath();

	private final List<Field> fields = new ArrayList<>();

	private final List<Character> characters = new ArrayList<>();

	private int covered;

	private record Field(GeneralPath shape, Rectangle2D bounds, boolean dark) {

		boolean hides(Character character) {
			for (var point : character.points())
				if (!bounds.contains(point) || !shape.contains(point))
					return false;
			return true;
		}

	}

	private record Character(Point2D[] points) {
	}

	CoveredWords(PDPage page, Inspection inspection) {
		super(page);
		this.inspection = inspection;
	}

	int count() throws IOException {
		processPage(getPage());
		for (var annotation : getPage().getAnnotations())
			if ("Redact".equals(annotation.getSubtype())) {
				if (annotation.getRectangle() != null)
					paint(new GeneralPath(annotation.getRectangle().toGeneralPath()), true);
			} else {
				showAnnotation(annotation);
			}
		return covered < A_WORD ? 0 : covered;
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		var text = font.toUnicode(code);
		if (text == null || text.isBlank())
			return;
		if (characters.size() + covered >= MOST)
			throw new Exceeded(Why.TOO_LARGE);
		var points = new Point2D[HEIGHTS.length];
		for (var i = 0; i < points.length; i++)
			points[i] = matrix.transformPoint(displacement.getX() / 2, (float) HEIGHTS[i]);
		var character = new Character(points);
		var state = getGraphicsState();
		var invisible = state.getTextState().getRenderingMode() == RenderingMode.NEITHER;
		if ((invisible || dark(state.getNonStrokingColor())) && standsOnDark(character))
			covered++;
		else
			characters.add(character);
	}

	@Override
	public void fillPath(int windingRule) throws IOException {
		path.setWindingRule(windingRule);
		var bounds = path.getBounds2D();
		var state = getGraphicsState();
		if (Math.min(bounds.getWidth(), bounds.getHeight()) >= THICK && state.getNonStrokeAlphaConstant() >= OPAQUE)
			paint((GeneralPath) path.clone(), dark(state.getNonStrokingColor()));
		path.reset();
	}

	@Override
	public void fillAndStrokePath(int windingRule) throws IOException {
		fillPath(windingRule);
	}

	private void paint(GeneralPath shape, boolean dark) throws IOException {
		inspection.goOn();
		var field = new Field(shape, shape.getBounds2D(), dark);
		if (fields.size() < MOST_FIELDS)
			fields.add(field);
		if (!dark)
			return;
		var before = characters.size();
		characters.removeIf(field::hides);
		covered += before - characters.size();
	}

	/** Whether the field on which the character stands is dark; the one painted last counts. */
	private boolean standsOnDark(Character character) {
		for (var field : fields.reversed())
			if (field.hides(character))
				return field.dark();
		return false;
	}

	private static boolean dark(PDColor color) throws IOException {
		if (color == null || color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern)
			return false;
		var rgb = color.toRGB();
		return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF) < DARK * 0xFF;
	}

	@Override
	public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
		path.moveTo(first.getX(), first.getY());
		path.lineTo(second.getX(), second.getY());
		path.lineTo(third.getX(), third.getY());
		path.lineTo(fourth.getX(), fourth.getY());
		path.closePath();
	}

	@Override
	public void moveTo(float x, float y) {
		path.moveTo(x, y);
	}

	@Override
	public void lineTo(float x, float y) {
		start(x, y);
		path.lineTo(x, y);
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		start(x3, y3);
		path.curveTo(x1, y1, x2, y2, x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
	}

	@Override
	public void closePath() {
		if (path.getCurrentPoint() != null)
			path.closePath();
	}

	@Override
	public void endPath() {
		path.reset();
	}

	@Override
	public void strokePath() {
		path.reset();
	}

	@Override
	public void drawImage(PDImage image) {
		// what a picture shows is not text
	}

	@Override
	public void clip(int windingRule) {
		// what lies outside is not seen either
	}

	@Override
	public void shadingFill(COSName shading) {
		// a shading is never the black of a marker
	}

	/** A broken file may draw before it says from where. */
	private void start(float x, float y) {
		if (path.getCurrentPoint() == null)
			path.moveTo(x, y);
	}

}
