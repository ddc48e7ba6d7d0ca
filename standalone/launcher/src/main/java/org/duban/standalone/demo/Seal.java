package org.duban.standalone.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A drawn official seal, standing for the scan of a stamped page; every department's looks
 * different.
 */
final class Seal {

    private static final int SIZE = 240;
    private static final int POINTS = 10;
    private static final Color RED = new Color(0xB3, 0x26, 0x1E);

    private Seal() {}

    /** A PNG image. */
    static byte[] of(String department) {
        BufferedImage page = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(6));
        pen.drawOval(10, 10, SIZE - 20, SIZE - 20);
        pen.rotate(Math.toRadians(department.hashCode() % 20), SIZE / 2.0, SIZE / 2.0);
        int[] x = new int[POINTS];
        int[] y = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double radius = i % 2 == 0 ? SIZE / 4.0 : SIZE / 10.0;
            x[i] = (int) (SIZE / 2.0 + radius * Math.sin(i * Math.PI / 5));
            y[i] = (int) (SIZE / 2.0 - radius * Math.cos(i * Math.PI / 5));
        }
        pen.fillPolygon(x, y, POINTS);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
