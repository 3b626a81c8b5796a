package org.cordee.benchmark.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.Cordee;
import org.cordee.benchmark.JavaProcess;
import org.cordee.benchmark.Launch;
import org.cordee.benchmark.Product;
import org.cordee.benchmark.Sample;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.casefile.LawCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the legal check. First, one large consortium checked in a warm JVM, beside the first check of the same JVM.
 * Then the consortia of the demo world, each checked by an API call, repeated up to a thousand calls, beside the
 * command {@code check} with a thousand files of the same cases, including its start and the reading of the files.
 */
public record CheckComparison(Path work, int rounds, int groupings) {

    private static final String ONE_C1_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final List<String> LEADS =
            List.of("claire.fontanel@batisseurs-valmont.example", "paul.rivoire@sillage-tp.example");
    private static final int MEMBERS = 20;
    private static final int LOTS = 10;
    private static final int WARM_UP = 100;

    /** A consortium for the API calls, with its lead and the case of its check. */
    private record Known(String lead, String id, String lawCase) {}

    /** Returns the tables for {@code src/docs/figures.md}. */
    public String run() throws IOException, InterruptedException {
        return alone() + together();
    }

    private static String alone() throws IOException {
        CheckingCases checking = CheckingCases.onClasspath();
        double first = millis(checking, new LargeConsortium(MEMBERS, LOTS, 0).lawCase());
        List<Double> warm = new ArrayList<>();
        for (int seed = 1; seed <= 2 * WARM_UP; seed++) {
            double millis = millis(checking, new LargeConsortium(MEMBERS, LOTS, seed).lawCase());
            if (seed > WARM_UP) {
                warm.add(millis);
            }
        }
        return """
                | Full check of %d members on each of %d lots | of the first in a JVM | ms |
                |---|---|---|
                | the first | 1 | %.0f |
                | warm, %d different groupings | %s | %s |

                """.formatted(
                        MEMBERS,
                        LOTS,
                        first,
                        warm.size(),
                        new Sample(warm.stream().map(one -> one / first).toList()).with(3),
                        new Sample(warm).with(1));
    }

    private static double millis(CheckingCases checking, LawCase law) {
        long began = System.nanoTime();
        checking.check(law);
        return (System.nanoTime() - began) / 1e6;
    }

    private String together() throws IOException, InterruptedException {
        Launch launch = Product.server(List.of("--cordee.data=" + work.resolve("check")), work.resolve("check.log"));
        List<Double> calls = new ArrayList<>();
        List<Double> runs = new ArrayList<>();
        int different;
        try (Launch.Running server = launch.withDemoConsortia()) {
            Calls api = new Calls(HttpClient.newHttpClient(), server.port());
            List<Known> known = api.known();
            different = known.size();
            List<Path> files = files(known);
            for (int round = 0; round <= rounds; round++) {
                double called = api.ask(known, groupings);
                double ran = command(files);
                System.out.printf("%d groupings: %.1f s by calls, %.1f s in one run%n", groupings, called, ran);
                if (round > 0) {
                    calls.add(called);
                    runs.add(ran);
                }
            }
        }
        return table(different, calls, runs);
    }

    private String table(int different, List<Double> calls, List<Double> runs) {
        return String.format(
                Locale.ROOT,
                """
                | %d checks of %d groupings | of the single calls | seconds |
                |---|---|---|
                | `POST /api/v1/consortia/{id}/check`, one after the other | 1 | %s |
                | `check FILE…` once, with its start | %s | %s |

                """,
                groupings,
                different,
                new Sample(calls).with(1),
                Sample.pairwise(runs, calls, (run, called) -> run / called).with(2),
                new Sample(runs).with(1));
    }

    private List<Path> files(List<Known> known) throws IOException {
        Path folder = Files.createDirectories(work.resolve("cases"));
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < groupings; number++) {
            files.add(Files.writeString(
                    folder.resolve(number + ".yaml"),
                    known.get(number % known.size()).lawCase()));
        }
        return files;
    }

    private double command(List<Path> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("check"));
        files.forEach(file -> arguments.add(file.toString()));
        long began = System.nanoTime();
        ProcessBuilder command = JavaProcess.command(List.of(ONE_C1_COMPILER), Cordee.class.getName(), arguments)
                .redirectOutput(work.resolve("answers.json").toFile());
        try (JavaProcess check = JavaProcess.start(command, Product.classpath(), Map.of())) {
            if (check.process().waitFor() != 0) {
                throw new IllegalStateException("the command could not check every case");
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private record Calls(HttpClient http, int port) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        List<Known> known() throws IOException, InterruptedException {
            List<Known> known = new ArrayList<>();
            for (String lead : LEADS) {
                for (JsonNode row :
                        JSON.readTree(send(lead, "GET", "?size=100")).path("content")) {
                    if (!row.path("relation").asString().equals("LEAD")) {
                        continue;
                    }
                    String id = row.path("id").asString();
                    String place = "/" + id + "/check";
                    String run =
                            JSON.readTree(send(lead, "POST", place)).path("id").asString();
                    known.add(new Known(lead, id, send(lead, "GET", place + "/runs/" + run + "/case")));
                }
            }
            return known;
        }

        /** Returns the seconds needed for the given number of checks. */
        double ask(List<Known> known, int times) throws IOException, InterruptedException {
            long began = System.nanoTime();
            for (int number = 0; number < times; number++) {
                Known one = known.get(number % known.size());
                send(one.lead(), "POST", "/" + one.id() + "/check");
            }
            return (System.nanoTime() - began) / 1e9;
        }

        private String send(String who, String method, String path) throws IOException, InterruptedException {
            String pair = who + ":cordee-demo";
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/api/v1/consortia" + path))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Accept", "application/json")
                    .method(method, BodyPublishers.noBody())
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
