package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cordee.document.table.SampleTables;
import org.cordee.document.table.TableFile;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes come in, reading ends with lines or with a refusal, and keeps little in the memory. */
class SourceReadingTests {

    private static final Path FILES = Path.of("src/test/resources/directory");
    private static final long SEED = 20261130;

    @TempDir
    Path folder;

    @Test
    void readsOrRefusesAnyBytes() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> samples = samples();
        int read = 0;
        for (int round = 0; round < 800; round++) {
            byte[] bytes = samples.get(round % samples.size()).clone();
            for (int change = 0; change < 1 + random.nextInt(30); change++) {
                mutate(bytes, random);
            }
            read += outcome(round % 3 == 0 ? cut(bytes, random) : bytes) ? 1 : 0;
        }
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(5_000)];
            random.nextBytes(noise);
            outcome(noise);
        }

        assertThat(read).as("damaged files that were read all the same").isGreaterThan(100);
    }

    /** A line that was kept would cost 300 bytes and more: 60 MB for this file. */
    @Test
    void holdsNoMoreForALongFileThanForAShortOne() throws IOException {
        long few = usedAtTheEndOf(1_000);
        long many = usedAtTheEndOf(200_000);

        assertThat(many - few)
                .as("further bytes in use for 199,000 further lines")
                .isLessThan(10_000_000);
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                byte[] text = Files.readAllBytes(file);
                samples.add(text);
                samples.add(SampleTables.zip(Map.of("a.csv", text)));
            }
        }
        samples.add(SampleTables.workbook());
        samples.add(SampleTables.zip(Map.of("a.xlsx", SampleTables.workbook())));
        return samples;
    }

    private static void mutate(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        bytes[at] = switch (random.nextInt(5)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) '"';
            case 2 -> (byte) '\n';
            case 3 -> (byte) ';';
            default -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
        };
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    /** Returns whether the file was read to its end; anything but a refusal fails the test. */
    private static boolean outcome(byte[] bytes) throws IOException {
        try (TableFile file = ReadDirectory.open(bytes)) {
            try (SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
                int last = 0;
                for (ReadLine line = reading.next(); line != null; line = reading.next()) {
                    assertThat(line.number()).isGreaterThan(last);
                    last = line.number();
                }
                return true;
            }
        } catch (RuleViolation refused) {
            return false;
        }
    }

    /** Returns the memory in use at the last line of a file, in bytes. */
    private long usedAtTheEndOf(int lines) throws IOException {
        Path path = folder.resolve(lines + ".csv");
        String siret = SampleNumbers.siret().value();
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("SIRET;Raison sociale;Ville;Adresse;CPV\n");
            for (int line = 0; line < lines; line++) {
                out.write(siret + ";Structure numéro " + line + ";Rouen;" + line + " rue Haute;77310000\n");
            }
        }
        try (TableFile file = ReadDirectory.open(path);
                SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
            long number = 0;
            while (number <= lines) {
                number = reading.next().number();
            }
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            assertThat(reading.next()).isNull();
            return used;
        }
    }
}
