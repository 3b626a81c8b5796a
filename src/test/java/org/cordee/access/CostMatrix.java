package org.cordee.access;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.cordee.StatementCounter;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what each route costs: SQL statements, bytes of the answer and CPU time. Routes that may cost more are listed
 * with a reason in {@code access/costs.txt}: {@code POST /path | statements bytes cpu | reason}.
 */
final class CostMatrix {

    private static final long MOST_STATEMENTS = 200;
    private static final long MOST_BYTES = 2_000_000;
    private static final Duration MOST_CPU = Duration.ofSeconds(1);

    /** A slow machine, classes that are loaded for the first time, and code that is not compiled yet. */
    private static final int CPU_TOLERANCE = 10;

    private static final Path EXCEPTIONS = Path.of("src/test/resources/access/costs.txt");
    private static final Path REPORT = Path.of("target/cost-matrix.csv");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RouteCalls walk;
    private final TransactionTemplate undone;
    private final List<Cost> costs = new ArrayList<>();
    private final Map<String, Set<String>> exceptions = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param measured tells whether this run measures a route; exceptions of other routes are left to other runs */
    CostMatrix(ApplicationContext application, RouteCalls walk, Predicate<String> measured) throws IOException {
        this.walk = walk;
        this.undone = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        for (String line : Files.readAllLines(EXCEPTIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 3);
                if (parts.length < 3 || parts[2].isBlank()) {
                    faults.add("an exception without a reason: " + line);
                } else if (measured.test(parts[0].strip())) {
                    exceptions.put(parts[0].strip(), Set.of(parts[1].strip().split(" ")));
                }
            }
        }
    }

    /** The cost of one call. */
    private record Cost(String route, LargeInput input, int status, long statements, long bytes, Duration cpu) {

        /** Returns the kinds of bounds that this call breaks. */
        Set<String> broken() {
            Set<String> broken = new HashSet<>();
            if (statements > MOST_STATEMENTS) {
                broken.add("statements");
            }
            if (bytes > MOST_BYTES) {
                broken.add("bytes");
            }
            if (cpu.compareTo(MOST_CPU.multipliedBy(CPU_TOLERANCE)) > 0) {
                broken.add("cpu");
            }
            return broken;
        }

        String line() {
            return String.join(
                    ";",
                    route,
                    input.name(),
                    Integer.toString(status),
                    Long.toString(statements),
                    Long.toString(bytes),
                    Long.toString(cpu.toMillis()));
        }
    }

    /** Calls a route with each size of its input; each call is rolled back. */
    void measure(RouteExpectation route, CallerRelation reader) {
        for (LargeInput input : walk.sizes(route)) {
            String path = walk.askedFor(route);
            undone.executeWithoutResult(status -> {
                status.setRollbackOnly();
                costs.add(cost(route, reader, path, input));
            });
        }
    }

    private Cost cost(RouteExpectation route, CallerRelation reader, String path, LargeInput input) {
        AtomicReference<MockHttpServletResponse> answer = new AtomicReference<>();
        try {
            long before = THREADS.getCurrentThreadCpuTime();
            long statements = StatementCounter.of(() -> answer.set(walk.answer(reader, route, path, input)));
            Duration cpu = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
            MockHttpServletResponse given = answer.get();
            return new Cost(
                    route.route(), input, given.getStatus(), statements, given.getContentAsByteArray().length, cpu);
        } catch (Exception broken) {
            faults.add(route.route() + " as " + reader + " with " + input + ": " + broken);
            return new Cost(route.route(), input, 0, 0, 0, Duration.ZERO);
        }
    }

    /** Returns the calls that broke a bound or the server, and the exceptions that no call needs. */
    List<String> faults() {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        for (Cost cost : costs) {
            if (cost.status() >= 500) {
                faults.add(cost.line() + ": an error of the server");
            }
            Set<String> broken = cost.broken();
            needed.computeIfAbsent(cost.route(), any -> new HashSet<>()).addAll(broken);
            broken.removeAll(exceptions.getOrDefault(cost.route(), Set.of()));
            broken.forEach(kind -> faults.add(cost.line() + ": more " + kind + " than allowed"));
        }
        exceptions.forEach((route, kinds) -> kinds.stream()
                // The CPU time of a faster machine does not make an exception useless.
                .filter(kind -> !kind.equals("cpu") || !needed.containsKey(route))
                .filter(kind -> !needed.getOrDefault(route, Set.of()).contains(kind))
                .forEach(kind -> faults.add("unused exception: " + route + " " + kind)));
        return faults;
    }

    /** Writes all costs to a file, and the calls beyond the CPU bound to the log of the test. */
    void report() throws IOException {
        List<String> lines = new ArrayList<>(List.of("route;input;status;statements;bytes;cpu ms"));
        costs.forEach(cost -> lines.add(cost.line()));
        Files.write(REPORT, lines);
        costs.stream()
                .filter(cost -> cost.cpu().compareTo(MOST_CPU) > 0)
                .sorted(Comparator.comparing(Cost::cpu).reversed())
                .forEach(cost -> System.out.println("more than " + MOST_CPU + " of CPU: " + cost.line()));
    }
}
