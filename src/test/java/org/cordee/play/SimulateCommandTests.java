package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTests {

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void exitsWithTwoForWrongArguments() throws IOException {
        String notice = notice().toString();
        String out = folder.toString();
        assertThat(run()).isEqualTo(2);
        assertThat(run("--url", "http://localhost", "--notice", folder + "/none.xml", "--out", out))
                .isEqualTo(2);
        assertThat(run("--url", "nowhere", "--notice", notice, "--out", out)).isEqualTo(2);
        assertThat(run("--url", "http://localhost", "--notice", notice, "--out", out, "--lot", "0"))
                .isEqualTo(2);
        assertThat(run("--url", "http://localhost", "--notice", notice, "--out", out, "--partners", "x"))
                .isEqualTo(2);
        assertThat(run("--url", "http://localhost", "--notice", notice, "--out", out, "--consortia", "1000"))
                .isEqualTo(2);
        assertThat(run("--url", "http://localhost", "--notice", notice, "--out", out, "--parallel", "0"))
                .isEqualTo(2);
    }

    @Test
    void exitsWithTwoForNeedsAndWatchersThatDoNotFit() throws IOException {
        assertThat(withNeeds("--needs", "51")).isEqualTo(2);
        assertThat(withNeeds("--watchers", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--watchers needs --needs");
        assertThat(withNeeds("--needs", "2", "--watchers", "21")).isEqualTo(2);
        assertThat(withNeeds("--needs", "2", "--consortia", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--consortia is at most --needs");
    }

    @Test
    void exitsWithTwoForContributorsThatDoNotFit() throws IOException {
        assertThat(withNeeds("--needs", "2", "--contributors", "3")).isEqualTo(2);
        assertThat(withNeeds("--needs", "2", "--contributors", "26")).isEqualTo(2);
        assertThat(err.toString()).contains("--contributors is 4 to 25");
        assertThat(withNeeds("--contributors", "15")).isEqualTo(2);
        assertThat(err.toString()).contains("leave --notice and --consortia out");
        assertThat(run("--out", folder.toString(), "--contributors", "15", "--consortia", "2"))
                .isEqualTo(2);
    }

    @Test
    void exitsWithTwoForADossierBesideOtherGroupings() throws IOException {
        for (String[] more : new String[][] {{"--needs", "1"}, {"--consortia", "2"}, {"--contributors", "15"}}) {
            assertThat(withNeeds("--dossier", more[0], more[1])).as(more[0]).isEqualTo(2);
        }
        assertThat(err.toString()).contains("--dossier plays one grouping");
        assertThat(run("--out", folder.toString(), "--dossier")).isEqualTo(2);
        assertThat(err.toString()).contains("--notice is missing");
    }

    @Test
    void exitsWithOneWhenTheServerRefusesTheDossier() throws IOException {
        assertThat(against(409, "{\"detail\":\"Not now.\"}", "--dossier")).isEqualTo(1);
        assertThat(err.toString()).contains("The server refused GET /me: Not now.");
        assertThat(folder.resolve("dossier.csv")).hasContent("step,subject,planned,found,ok");
    }

    @Test
    void needsANoticeForGroupingsOnly() throws IOException {
        assertThat(run("--out", folder.toString())).isEqualTo(2);
        assertThat(run("--out", folder.toString(), "--needs", "2", "--contributors", "15"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--notice is missing");
    }

    /** The server refuses whatever it is asked; the arguments are right. */
    @Test
    void playsACallAloneWithoutANotice() throws IOException {
        assertThat(answering(
                        409,
                        "{\"detail\":\"Not now.\"}",
                        url -> run("--url", url, "--out", folder.toString(), "--contributors", "15")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The server refused GET /me: Not now.");
    }

    private int withNeeds(String... more) throws IOException {
        return call("http://localhost", more);
    }

    private int call(String url, String... more) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--url", url, "--notice", notice().toString(), "--out", folder.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void exitsWithTwoForAnAdministratorWhoDoesNotCoordinate() throws IOException {
        assertThat(against(200, "{\"roles\":[\"ADMINISTRATOR\"]}", "--needs", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a coordinator");
    }

    @Test
    void exitsWithTwoForWrongCredentials() throws IOException {
        assertThat(against(401, "{}")).isEqualTo(2);
        assertThat(err.toString()).contains("CORDEE_PASSWORD");
    }

    @Test
    void exitsWithTwoForAUserWhoIsNoAdministrator() throws IOException {
        assertThat(against(200, "{\"roles\":[\"MEMBER\"]}")).isEqualTo(2);
    }

    @Test
    void exitsWithOneAndOneSentenceWhenTheServerRefuses() throws IOException {
        assertThat(against(409, "{\"detail\":\"Not now.\"}")).isEqualTo(1);
        assertThat(err.toString().lines().reduce((first, last) -> last).orElseThrow())
                .isEqualTo("The server refused GET /me: Not now.");
    }

    private int against(int status, String body, String... more) throws IOException {
        return answering(status, body, url -> call(url, more));
    }

    /** Runs the command against the server of an address. */
    private interface Run {
        int against(String url) throws IOException;
    }

    private static int answering(int status, String body, Run run) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            return run.against("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private Path notice() throws IOException {
        return Files.writeString(folder.resolve("notice.xml"), "<notice/>");
    }

    private int run(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
