package org.cordee.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cordee.play.RegisterPlace.Metres;

/**
 * The shares by which an invented register is filled: kinds of legal entities with their activities, communes by their
 * inhabitants, and ranges of employees. They are orders of magnitude, not a statistic.
 */
final class RegisterShares {

    /** The density of enterprises over that of inhabitants, where it is not about 1. */
    private static final Map<String, Double> DENSITY = Map.ofEntries(
            Map.entry("75", 2.6),
            Map.entry("92", 1.5),
            Map.entry("2A", 1.7),
            Map.entry("2B", 1.6),
            Map.entry("06", 1.5),
            Map.entry("73", 1.4),
            Map.entry("74", 1.4),
            Map.entry("83", 1.3),
            Map.entry("34", 1.2),
            Map.entry("33", 1.2),
            Map.entry("69", 1.2),
            Map.entry("13", 1.15),
            Map.entry("62", 0.7),
            Map.entry("59", 0.8),
            Map.entry("02", 0.7),
            Map.entry("80", 0.8),
            Map.entry("971", 1.2),
            Map.entry("972", 1.1),
            Map.entry("973", 0.7),
            Map.entry("976", 0.4));

    /** Départements so small that their communes lie close to the seat. */
    private static final Set<String> SMALL = Set.of("75", "92", "93", "94", "90", "971", "972", "974", "976");

    private static final Weighted<String> EMPLOYEES =
            Weighted.read("01:395 02:205 03:125 11:112 12:88 21:34 22:18 31:4 32:9 41:4.5 42:2.2 51:1.5 52:0.4 53:0.2");

    private final Weighted<Kind> kinds = new Weighted<>();
    private final Weighted<RegisterPlace> places = new Weighted<>();

    /**
     * A kind of legal entity.
     *
     * @param category the legal category of INSEE
     * @param names which names such entities have
     * @param employers percent with employees
     * @param further establishments beside the seat, of a hundred entities
     * @param social percent that are marked as social economy
     * @param notSocial percent that are marked as not
     */
    record Kind(
            String category,
            InventedNames.Group names,
            int employers,
            int further,
            int social,
            int notSocial,
            Weighted<String> activities) {}

    private RegisterShares() {}

    /** Reads the shares and the communes; takes about 10 MB. */
    static RegisterShares read() {
        RegisterShares shares = new RegisterShares();
        for (String[] cells : rows("/play/register-kinds.tsv")) {
            Kind kind = new Kind(
                    cells[0],
                    InventedNames.Group.valueOf(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    Integer.parseInt(cells[6]),
                    Weighted.read(cells[7]));
            shares.kinds.add(kind, Double.parseDouble(cells[1]));
        }
        shares.readPlaces();
        return shares;
    }

    /** Reads the communes of the départements; the overseas collectivities are left out. */
    private void readPlaces() {
        Map<String, double[]> seats = new HashMap<>();
        for (String[] cells : rows("/codelists/department-seat.tsv")) {
            seats.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
        }
        for (String[] cells : rows("/codelists/commune.tsv")) {
            double[] seat = seats.get(cells[2]);
            if (!cells[4].isEmpty() && seat != null) {
                double weight = Double.parseDouble(cells[3]) * DENSITY.getOrDefault(cells[2], 1.0);
                List<RegisterPlace> parts = parts(cells, seat);
                parts.forEach(place -> places.add(place, weight / parts.size()));
            }
        }
    }

    /** Returns the commune, or for Paris, Lyon and Marseille its arrondissements, which SIRENE has in its place. */
    private static List<RegisterPlace> parts(String[] cells, double[] seat) {
        List<String> postalCodes = List.of(cells[4].split(" ", -1));
        String first = switch (cells[0]) {
            case "75056" -> "751";
            case "69123" -> "6938";
            case "13055" -> "132";
            default -> "";
        };
        if (first.isEmpty()) {
            return List.of(place(cells[0], cells[1], cells[2], postalCodes, seat));
        }
        List<RegisterPlace> parts = new ArrayList<>();
        for (String postalCode : postalCodes) {
            String number = postalCode.substring(first.length());
            if (postalCode.charAt(2) == '0') {
                String name = cells[1] + " " + Integer.parseInt(number);
                parts.add(place(first + number, name, cells[2], List.of(postalCode), seat));
            }
        }
        return parts;
    }

    /** Scatters the communes of a département around its seat, always in the same way. */
    private static RegisterPlace place(
            String code, String name, String department, List<String> postalCodes, double[] seat) {
        double reach = SMALL.contains(department) ? 0.04 : 0.3;
        int scattering = code.hashCode() * 0x9E3779B9;
        double latitude = seat[0] + reach * ((scattering >>> 16) / 32_768.0 - 1);
        double longitude = seat[1] + reach * ((scattering & 0xffff) / 32_768.0 - 1);
        Metres point = Metres.of(department, latitude, longitude);
        return new RegisterPlace(code, RegisterPlace.asInSirene(name), department, postalCodes, point);
    }

    Kind kind(RandomGenerator random) {
        return kinds.pick(random);
    }

    RegisterPlace place(RandomGenerator random) {
        return places.pick(random);
    }

    /** Returns INSEE's code of a number of employees; NN and 00 stand for none. */
    String employees(int employersOfHundred, RandomGenerator random) {
        if (random.nextInt(100) < employersOfHundred) {
            return EMPLOYEES.pick(random);
        }
        return random.nextInt(5) == 0 ? "00" : "NN";
    }

    private static List<String[]> rows(String name) {
        try (InputStream file = Objects.requireNonNull(RegisterShares.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
