package org.cordee.benchmark.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.Cordee;
import org.cordee.benchmark.JavaProcess;
import org.cordee.benchmark.Product;
import org.cordee.platform.EmbeddedMariaDb;

/**
 * One run of the command {@code import} in a JVM of its own.
 *
 * @param seconds from the command to its end
 * @param residentMegabytes the most memory that the process had, as the system counts it
 * @param words what it printed
 */
record ImportCommandRun(double seconds, double residentMegabytes, String words) {

    /** The greatest heap of the measured command. */
    private static final String HEAP = "-Xmx384m";

    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

    static ImportCommandRun of(EmbeddedMariaDb database, String schema, Path file, Path log)
            throws IOException, InterruptedException {
        String url = database.jdbcUrl(schema);
        ProcessBuilder command = JavaProcess.command(
                        List.of(HEAP),
                        Cordee.class.getName(),
                        List.of(
                                "import",
                                "--set=spring.datasource.url=" + url,
                                "--set=spring.datasource.username=" + database.user(),
                                "--set=cordee.engine.datasource.url=" + url,
                                "--kind=REGISTER",
                                "--source=SIRENE",
                                "--publisher=INSEE",
                                "--as-of=2026-11-01",
                                file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long begin = System.nanoTime();
        try (JavaProcess running = JavaProcess.start(
                command, Product.classpath(), Map.of("SPRING_DATASOURCE_PASSWORD", database.password()))) {
            double resident = 0;
            while (!running.process().waitFor(50, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, mostResident(running.process().pid()));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            String words = Files.readString(log);
            if (running.process().exitValue() != 0) {
                throw new IllegalStateException("the import failed:\n" + words);
            }
            return new ImportCommandRun(
                    seconds,
                    resident,
                    words.substring(words.lastIndexOf('\r') + 1).strip());
        }
    }

    /** Returns the most megabytes so far; zero when the process has just ended. */
    private static double mostResident(long pid) {
        try {
            Matcher line = MOST_RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return line.find() ? Long.parseLong(line.group(1)) / 1024.0 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
