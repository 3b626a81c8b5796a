package org.cordee.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paints the first page of a booklet: its colour, the product's sign in the corner, and the same sign, large. */
final class BookletCover {

    private static final Color FIR = new Color(0x0B, 0x5A, 0x52);
    private static final Color WHITE = Color.WHITE;
    private static final Color ROPE = new Color(0xFF, 0xB6, 0x8F);

    /** Half of the rope's colour and half of the fir's, because transparent paint is not needed. */
    private static final Color FADED = new Color(0x85, 0x88, 0x71);

    private static final float POINTS = 72 / 25.4f;

    /** The side of the square in which the sign is drawn, as in logo.svg. */
    private static final double SIDE = 32;

    private BookletCover() {}

    static void paint(PDDocument pdf) throws IOException {
        PDPage cover = pdf.getPage(0);
        PDRectangle paper = cover.getMediaBox();
        try (PDPageContentStream pen = new PDPageContentStream(pdf, cover, AppendMode.PREPEND, true, true)) {
            pen.beginMarkedContent(COSName.ARTIFACT);
            pen.setNonStrokingColor(FIR);
            pen.addRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.fill();
            Square large = new Square(100, 113, 140);
            large.stroke(pen, upper(), FADED, 2);
            large.stroke(pen, lower(), FADED, 2);
            Square small = new Square(20, 24, 9);
            small.stroke(pen, upper(), ROPE, 3.6);
            small.stroke(pen, lower(), WHITE, 3.6);
            pen.endMarkedContent();
        }
    }

    /** Returns the upper loop of the sign. */
    private static Shape upper() {
        Path2D path = new Path2D.Double();
        path.moveTo(19.08, 13.37);
        path.append(arc(24.405, 7.595, 4.7, 185.9), true);
        path.lineTo(22.61, 12.51);
        return path;
    }

    /** Returns the lower loop of the sign. */
    private static Shape lower() {
        Path2D path = new Path2D.Double();
        path.moveTo(19.13, 12.87);
        path.append(arc(10.6, 21.4, 7.6, 5.9), true);
        path.lineTo(15.65, 13.23);
        return path;
    }

    /** Returns an arc of 258 degrees in the direction of a clock's hands, from an angle counted from the right. */
    private static Shape arc(double x, double y, double radius, double from) {
        return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, -from, -258.2, Arc2D.OPEN);
    }

    /** A square on the paper, in millimetres from its left and upper edge. */
    private record Square(double left, double top, double side) {

        void stroke(PDPageContentStream pen, Shape shape, Color colour, double width) throws IOException {
            double scale = side * POINTS / SIDE;
            AffineTransform onPaper =
                    new AffineTransform(scale, 0, 0, -scale, left * POINTS, PDRectangle.A4.getHeight() - top * POINTS);
            pen.setStrokingColor(colour);
            pen.setLineWidth((float) (width * scale));
            float[] at = new float[6];
            for (PathIterator part = shape.getPathIterator(onPaper); !part.isDone(); part.next()) {
                switch (part.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> pen.moveTo(at[0], at[1]);
                    case PathIterator.SEG_CUBICTO -> pen.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    default -> pen.lineTo(at[0], at[1]);
                }
            }
            pen.stroke();
        }
    }
}
