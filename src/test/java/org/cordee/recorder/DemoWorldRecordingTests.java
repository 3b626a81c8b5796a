package org.cordee.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Records every page, letter, document and API answer of the demonstration world as text, to be compared with the
 * recording of another commit by {@code diff -r}:
 *
 * <pre>mvn test -Dtest=DemoWorldRecordingTests -Dtest.jvms=1 -Dgroups=record -Dexcluded.test.groups=none \
 *     -Drecord.directory=DIR</pre>
 *
 * <p>The application runs as a process of its own and is asked over HTTP only, so that the recorder does not depend on
 * the product's packages. Its demonstration world is made for a fixed day and its clock then stands still. Each visitor
 * opens all pages and files that links lead to, and the routes of {@code access/*.routes} whose ids occur in a known
 * address; then it asks every GET of the API's description. Somebody without an account opens the one-time links of all
 * letters. Answers to POST, live events and the engine's own API are not recorded.
 *
 * <p>Each visitor has a folder, in which {@code answers.txt} lists status and media type of every address; other files
 * hold the answers with status 200, 400 and so on, but neither redirects nor what is not found. HTML and XML stand one
 * tag or text on a line with attributes sorted ({@link Markup}), JSON with keys and lists of words sorted, PDF as text,
 * ZIP and XLSX as entries with text, everything else as SHA-256 ({@link Texts}). An id is replaced by the title of its
 * own page, ids without a page by their number in the file; also replaced are one-time links, hashes, CSRF tokens and
 * nonces, ports, keys of the engine and the machine's time ({@link Masks}). Files that differ in an id without a name
 * only are told apart by {@code ~2}, sorted by content. Letters, notifications and news of one moment come in any
 * order: each such list is one file of sorted lines, without its pages.
 */
@Tag("record")
class DemoWorldRecordingTests {

    private static final Pattern PAGE_ROUTE = Pattern.compile("(?m)^GET (/(?!api/)\\S*)");

    private static final Map<String, String> PEOPLE = new TreeMap<>(Map.ofEntries(
            Map.entry("lead", "claire.fontanel@batisseurs-valmont.example"),
            Map.entry("lead-sillage", "paul.rivoire@sillage-tp.example"),
            Map.entry("partner", "nadia.benali@mains-vertes.example"),
            Map.entry("partner-rebatir", "malik.sauvage@rebatir-solidaire.example"),
            Map.entry("partner-menuiserie", "yann.legoff@menuiserie-canal.example"),
            Map.entry("partner-tremplin", "sophie.danel@atelier-tremplin.example"),
            Map.entry("coordinator", "ines.carpentier@maison-achats.example"),
            Map.entry("administrator", "administration@cordee.example"),
            Map.entry("network", "amandine.roche@reseau-insertion.example"),
            Map.entry("supporter", "karim.lacombe@appui-rhone.example"),
            Map.entry("facilitator", "lucie.marchetti@val-orme.example"),
            Map.entry("buyer", "thomas.vasseur@val-orme.example")));

    @TempDir
    Path work;

    private final Recording recording = new Recording();

    @Test
    void recordsWhatEveryPersonSees() throws Exception {
        try (DemoServer server = new DemoServer(work)) {
            server.start();
            Routes routes = pageRoutes();
            for (var person : PEOPLE.entrySet()) {
                record(new Visitor(server.address(), person.getKey(), person.getValue(), "fr"), routes, List.of());
            }
            for (String name : List.of("lead", "partner")) {
                record(new Visitor(server.address(), name + "-en", PEOPLE.get(name), "en"), routes, List.of());
            }
            record(new Visitor(server.address(), "anonymous", "", "fr"), routes, recording.links());
            record(new Visitor(server.address(), "anonymous-en", "", "en"), routes, List.of());
            recording.add("api", "/openapi", new Visitor(server.address(), "", "", "fr").get(Crawl.API + "/openapi"));
        }
        recording.write(Path.of(System.getProperty("record.directory", "target/recording")));

        assertThat(recording.size()).isGreaterThan(1000);
    }

    private void record(Visitor visitor, Routes routes, List<String> starts) throws IOException, InterruptedException {
        Instant start = Instant.now();
        int before = recording.size();
        visitor.signIn();
        Crawl crawl = new Crawl(visitor, recording);
        crawl.pages(routes, starts);
        if (visitor.hasAccount()) {
            visitor.takeToken();
            crawl.api();
        }
        System.out.printf(
                "%s: %d answers in %d s%n",
                visitor.name(),
                recording.size() - before,
                Duration.between(start, Instant.now()).toSeconds());
    }

    private static Routes pageRoutes() throws IOException {
        List<String> routes = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:access/*.routes")) {
            Matcher route = PAGE_ROUTE.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            while (route.find()) {
                routes.add(route.group(1));
            }
        }
        return new Routes(routes);
    }
}
