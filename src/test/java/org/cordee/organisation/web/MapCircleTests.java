package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.junit.jupiter.api.Test;

/** The circle of the searched radius on the map of the départements. */
class MapCircleTests {

    private static final double RADIUS_OF_THE_EARTH = 6371;

    @Test
    void meetsTheOutermostPointsOfTheDrawing() throws IOException {
        MapCircle north = circle(51.089, 2.546, 60);
        MapCircle east = circle(48.968, 8.234, 60);

        assertThat(edge("59", true)).isCloseTo(north.y(), offset(1.0));
        assertThat(edge("67", false)).isCloseTo(east.x(), offset(1.0));
    }

    /** Dieppe lies 53 km from Rouen and Paris 112 km: the circle of 60 km contains the first and not the second. */
    @Test
    void containsWhatLiesWithinTheRadius() {
        MapCircle rouen = circle(49.443, 1.099, 60);

        assertThat(distance(rouen, circle(49.922, 1.078, 1))).isLessThan(rouen.radius());
        assertThat(distance(rouen, circle(48.857, 2.352, 1))).isGreaterThan(rouen.radius());
        double north = 49.443 + Math.toDegrees(60 / RADIUS_OF_THE_EARTH);
        assertThat(distance(rouen, circle(north, 1.099, 1))).isCloseTo(rouen.radius(), offset(0.5));
    }

    @Test
    void drawsNothingOverseasAndWithoutARadius() {
        assertThat(MapCircle.of(new Middle(-20.882, 55.451, false), 60)).isNull();
        assertThat(MapCircle.of(new Middle(49.443, 1.099, false), null)).isNull();
        assertThat(MapCircle.of(null, 60)).isNull();
    }

    private static MapCircle circle(double latitude, double longitude, int kilometres) {
        MapCircle circle = MapCircle.of(new Middle(latitude, longitude, false), kilometres);
        assertThat(circle).isNotNull();
        return circle;
    }

    private static double distance(MapCircle one, MapCircle other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /** Returns the northern or the eastern end of a département in the drawing, whose paths have relative steps. */
    private static double edge(String department, boolean north) throws IOException {
        String drawing = Files.readString(Path.of("src/main/resources/static/departments.svg"));
        Matcher path =
                Pattern.compile("id=\"d-" + department + "\" d=\"([^\"]+)\"").matcher(drawing);
        assertThat(path.find()).isTrue();
        double[] at = new double[2];
        double end = north ? Double.MAX_VALUE : 0;
        Matcher step = Pattern.compile("([Ml])([^Mlz]*)").matcher(path.group(1));
        while (step.find()) {
            Matcher number = Pattern.compile("-?\\d*\\.?\\d+").matcher(step.group(2));
            for (int count = 0; number.find(); count++) {
                double value = Double.parseDouble(number.group());
                boolean absolute = step.group(1).equals("M") && count < 2;
                at[count % 2] = absolute ? value : at[count % 2] + value;
                if (count % 2 == 1) {
                    end = north ? Math.min(end, at[1]) : Math.max(end, at[0]);
                }
            }
        }
        return end;
    }
}
