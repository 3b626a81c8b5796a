package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.jspecify.annotations.Nullable;

/** About three hundred invented organisations: those of {@code search/structures.txt}, and many others around them. */
final class SampleDirectory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** A town with its département, postal code and position. */
    record Town(String name, String department, String postalCode, double latitude, double longitude) {}

    static final Map<String, Town> TOWNS = Arrays.stream(new Town[] {
                new Town("Rouen", "76", "76000", 49.443, 1.099),
                new Town("Le Havre", "76", "76600", 49.494, 0.108),
                new Town("Dieppe", "76", "76200", 49.922, 1.078),
                new Town("Évreux", "27", "27000", 49.024, 1.151),
                new Town("Lyon", "69", "69003", 45.757, 4.835),
                new Town("Villeurbanne", "69", "69100", 45.772, 4.880),
                new Town("Saint-Étienne", "42", "42000", 45.440, 4.387),
                new Town("Marseille", "13", "13001", 43.297, 5.369),
                new Town("Lille", "59", "59000", 50.629, 3.057),
                new Town("Roubaix", "59", "59100", 50.690, 3.174),
                new Town("Paris", "75", "75011", 48.857, 2.352),
                new Town("Saint-Denis", "93", "93200", 48.936, 2.357),
                new Town("Saint-Denis (974)", "974", "97400", -20.882, 55.451),
                new Town("Nantes", "44", "44000", 47.218, -1.554),
                new Town("Rennes", "35", "35000", 48.112, -1.679),
                new Town("Strasbourg", "67", "67000", 48.584, 7.745),
                new Town("Toulouse", "31", "31000", 43.605, 1.443),
                new Town("Bordeaux", "33", "33000", 44.838, -0.579),
                new Town("Montpellier", "34", "34000", 43.611, 3.877),
                new Town("Mende", "48", "48000", 44.518, 3.500),
                new Town("Aurillac", "15", "15000", 44.926, 2.440),
                new Town("Ajaccio", "2A", "20000", 41.927, 8.737),
                new Town("Cayenne", "973", "97300", 4.922, -52.313)
            })
            .collect(Collectors.toUnmodifiableMap(Town::name, town -> town));

    private static final List<String> TRADES = List.of(
            "Transports:60100000:4941B",
            "Conseil:79411000:7022Z",
            "Formation:80500000:8559A",
            "Mécanique:50110000:4520A",
            "Imprimés:79810000:1812Z",
            "Vêtements:18000000:1413Z",
            "Mobilier:39100000:3109B",
            "Informatique:72000000:6202A",
            "Archives:92512000:9101Z",
            "Restauration:55500000:5629B",
            "Gardiennage:79710000:8010Z");

    private SampleDirectory() {}

    static List<IndexedOrganisation> all() {
        List<IndexedOrganisation> all = new ArrayList<>(named());
        List<Town> towns = TOWNS.values().stream()
                .sorted(java.util.Comparator.comparing(Town::name))
                .toList();
        for (int number = 0; all.size() < 300; number++) {
            String[] trade = TRADES.get(number % TRADES.size()).split(":");
            Town town = towns.get(number % towns.size());
            String bare = town.name().replaceAll(" \\(.*", "");
            all.add(organisation(
                    number + 1000,
                    trade[0] + " " + bare + " " + (number + 1),
                    null,
                    number % 3 == 0 ? LegalForm.ASSOCIATION : LegalForm.COMMERCIAL,
                    number % 5 == 0 ? EnterpriseSize.PME : EnterpriseSize.MICRO,
                    trade[2],
                    Set.of(trade[1]),
                    Set.of(),
                    town,
                    "",
                    null,
                    null,
                    Set.of(),
                    ""));
        }
        return all;
    }

    private static List<IndexedOrganisation> named() {
        List<IndexedOrganisation> named = new ArrayList<>();
        for (String line : lines("structures.txt")) {
            String[] cells = cells(line, 13);
            named.add(organisation(
                    named.size() + 1,
                    cells[0],
                    cells[1].isEmpty() ? null : cells[1],
                    LegalForm.valueOf(cells[2]),
                    EnterpriseSize.valueOf(cells[3]),
                    cells[4],
                    words(cells[5]),
                    words(cells[6]),
                    java.util.Objects.requireNonNull(TOWNS.get(cells[7]), cells[7]),
                    cells[8],
                    cells[9].isEmpty() ? null : cells[9].equals("yes"),
                    cells[10].isEmpty() ? null : Integer.valueOf(cells[10]),
                    words(cells[11]),
                    cells[12]));
        }
        return named;
    }

    private static IndexedOrganisation organisation(
            int number,
            String name,
            @Nullable String tradeName,
            LegalForm form,
            EnterpriseSize size,
            String naf,
            Set<String> cpv,
            Set<String> themes,
            Town town,
            String kind,
            @Nullable Boolean open,
            @Nullable Integer hours,
            Set<String> zones,
            String remarks) {
        String siren = String.format("%09d", 300_000_000 + number * 37);
        String[] dated = kind.split(" ");
        boolean isDated = dated.length > 1;
        return new IndexedOrganisation(
                new UUID(7, number),
                siren,
                name,
                form,
                remarks.contains("buyer") ? Vocation.BUYER : Vocation.ENTERPRISE,
                size,
                naf,
                null,
                null,
                null,
                remarks.contains("esus") ? LocalDate.of(2024, 3, 15) : null,
                remarks.contains("esus") ? LocalDate.of(2029, 3, 14) : null,
                false,
                open,
                null,
                remarks.contains("hidden"),
                LocalDate.of(2026, 11, 1),
                themes,
                cpv,
                zones,
                List.of(new IndexedEstablishment(
                        new UUID(8, number),
                        siren + "00014",
                        tradeName,
                        town.postalCode(),
                        town.name().replaceAll(" \\(.*", ""),
                        town.department(),
                        null,
                        town.latitude() + (number % 7) * 0.001,
                        town.longitude() + (number % 5) * 0.001,
                        false,
                        true,
                        kind.isEmpty() ? InsertionKind.NONE : InsertionKind.valueOf(dated[0]),
                        isDated ? LocalDate.parse(dated[1].split("\\.\\.")[0]) : null,
                        isDated ? LocalDate.parse(dated[1].split("\\.\\.")[1]) : null,
                        hours,
                        remarks.contains("closed") ? LocalDate.of(2026, 1, 31) : null)));
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    /** Returns the lines of a file beside this class that are neither empty nor remarks. */
    static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/search", name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String[] cells(String line, int count) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != count) {
            throw new IllegalStateException(cells.length + " cells instead of " + count + ": " + line);
        }
        return cells;
    }
}
