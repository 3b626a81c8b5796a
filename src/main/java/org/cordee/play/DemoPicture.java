package org.cordee.play;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The drawings of the demonstration, in the place of photographs. Each is the same at every start. */
enum DemoPicture {

    /** A façade with three rows of windows, some of which are gone. */
    FACADE {
        @Override
        void draw(Graphics2D pen) {
            fill(pen, "#c9b79c", 180, 90, 840, 710);
            fill(pen, "#8d6f57", 150, 60, 900, 40);
            for (int place = 0; place < ROWS * COLUMNS; place++) {
                int x = 240 + place % COLUMNS * 190;
                int y = 150 + place / COLUMNS * 210;
                boolean gone = place % 3 == 1;
                fill(pen, "#f4efe4", x - 10, y - 10, 130, 160);
                fill(pen, gone ? "#3b3631" : "#7fa6b8", x, y, 110, 140);
                if (!gone) {
                    fill(pen, "#f4efe4", x + 51, y, 8, 140);
                    fill(pen, "#f4efe4", x, y + 66, 110, 8);
                }
            }
        }
    },

    /** Beams in a pile on blocks, with their ends to the front. */
    TIMBER {
        @Override
        void draw(Graphics2D pen) {
            fill(pen, "#6b6258", 220, 690, 90, 60);
            fill(pen, "#6b6258", 870, 690, 90, 60);
            for (int row = 0; row < 5; row++) {
                int beams = 7 - row;
                for (int beam = 0; beam < beams; beam++) {
                    int x = 180 + row * 60 + beam * 120;
                    int y = 590 - row * 105;
                    fill(pen, (row + beam) % 2 == 0 ? "#c48a4f" : "#b3793f", x, y, 112, 98);
                    rings(pen, x + 56, y + 49);
                }
            }
        }
    },

    /** Three containers of different colours, each with one material. */
    CONTAINERS {
        @Override
        void draw(Graphics2D pen) {
            String[] colours = {"#2f6f62", "#c8501b", "#3f5f8a"};
            String[] materials = {"#c48a4f", "#9aa3a8", "#e6e2d8"};
            for (int one = 0; one < colours.length; one++) {
                int x = 70 + one * 370;
                for (int piece = 0; piece < 6; piece++) {
                    fill(pen, materials[one], x + 30 + piece * 45, 400 - piece % 3 * 35, 40, 160);
                }
                fill(pen, colours[one], x, 480, 320, 230);
                for (int rib = 0; rib < 4; rib++) {
                    fill(pen, "#1d2b2a", x + 35 + rib * 80, 500, 8, 190);
                }
                fill(pen, "#1d2b2a", x + 20, 710, 60, 30);
                fill(pen, "#1d2b2a", x + 240, 710, 60, 30);
            }
        }
    };

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int GROUND = 740;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    abstract void draw(Graphics2D pen);

    /** Returns the drawing as a file of 1,200 × 800 pixels. */
    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, "#dbe6ea", 0, 0, WIDTH, GROUND);
        fill(pen, "#a79f92", 0, GROUND, WIDTH, HEIGHT - GROUND);
        draw(pen);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void fill(Graphics2D pen, String colour, int x, int y, int width, int height) {
        pen.setColor(Color.decode(colour));
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static void rings(Graphics2D pen, int x, int y) {
        pen.setColor(Color.decode("#7d5227"));
        pen.setStroke(new BasicStroke(3));
        for (int radius = 12; radius <= 36; radius += 12) {
            pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
        }
    }
}
