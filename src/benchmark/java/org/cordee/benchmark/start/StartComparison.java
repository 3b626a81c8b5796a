package org.cordee.benchmark.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.cordee.benchmark.Launch;
import org.cordee.benchmark.Launch.Times;
import org.cordee.benchmark.Product;
import org.cordee.benchmark.Sample;
import org.cordee.benchmark.Schema;
import org.cordee.platform.EmbeddedMariaDb;

/**
 * Starts in turn: the bare application on a running database server, the product on an empty folder, the product on
 * that folder.
 */
public record StartComparison(EmbeddedMariaDb database, Path work, int starts) {

    /** Returns the table for {@code src/docs/figures.md}. */
    public String run() throws Exception {
        String address = Schema.in(database, "cordee_benchmark_bare");
        List<Times> bare = new ArrayList<>();
        List<Times> cold = new ArrayList<>();
        List<Times> warm = new ArrayList<>();
        for (int start = 0; start <= starts; start++) {
            Path data = work.resolve("data-" + start);
            add(bare, "bare", start, bare(address).measured(false));
            add(cold, "cold", start, product(data).measured(true));
            add(warm, "warm", start, product(data).measured(true));
        }
        return table(bare, cold, warm);
    }

    /** Drops the first start of each, which only fills the machine's file cache. */
    private static void add(List<Times> kept, String name, int start, Times times) {
        if (start > 0) {
            kept.add(times);
            System.out.printf(
                    "%s start %d: first page %.1f s, CPU %.1f s, complete %.1f s%n",
                    name, start, times.firstPage(), times.cpu(), times.complete());
        }
    }

    private Launch bare(String address) throws IOException {
        return new Launch(
                BareApplication.class.getName(),
                onlyTheBareClass() + File.pathSeparator + Product.libraries(),
                List.of("--spring.main.banner-mode=off", "--spring.jpa.hibernate.ddl-auto=none"),
                Map.of(
                        "SPRING_DATASOURCE_URL", address,
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                Launch.FOR_A_QUICK_START,
                work.resolve("bare.log"));
    }

    private Launch product(Path data) {
        return Product.server(List.of("--cordee.data=" + data), work.resolve("product.log"));
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

    private String table(List<Times> bare, List<Times> cold, List<Times> warm) {
        return String.format(
                        Locale.ROOT,
                        "From the `java` command that `mvn spring-boot:run` issues to the first page answered, %d starts"
                                + " of each in turn:%n%n",
                        starts)
                + """
                | | of the bare application | first page, s | CPU s of the JVM | with its accounts, s |
                |---|---|---|---|---|
                """
                + line("bare Boot application, same starters, warm MariaDB", bare, bare, "")
                + line("Cordée, warm: second start on a folder", warm, bare, sample(warm, Times::complete).with(1))
                + line("Cordée, cold: empty folder", cold, bare, sample(cold, Times::complete).with(1))
                + "\n";
    }

    private static String line(String name, List<Times> ours, List<Times> bare, String complete) {
        String ratio = ours == bare
                ? "1"
                : Sample.pairwise(ours, bare, (one, other) -> one.firstPage() / other.firstPage()).with(2);
        return "| " + name + " | " + ratio + " | " + sample(ours, Times::firstPage).with(1) + " | "
                + sample(ours, Times::cpu).with(1) + " | " + complete + " |\n";
    }

    private static Sample sample(List<Times> times, ToDoubleFunction<Times> figure) {
        return new Sample(times.stream().map(figure::applyAsDouble).toList());
    }
}
