package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plays a grouping of four from the documents of a buyer to the sealed package, through the public API alone. */
@CordeeTest
@ResourceLock("business clock")
class DossierJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @TempDir
    Path out;

    @Test
    void playsFromTheDocumentsToThePackageAndFindsEverythingAsPlanned() throws IOException {
        PublicApiClient api = new PublicApiClient(URI.create("http://localhost:" + port), Duration.ofSeconds(30));
        Credentials administrator = new Credentials(accounts.administrator().email(), Accounts.PASSWORD);
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 80);

        new DossierSimulation(api, administrator, bar, 2811, false)
                .run(NoticeSamples.bytes("cn_24_maximal.xml"), 1, out);

        String report = Files.readString(out.resolve("dossier.csv"));
        assertThat(report.lines().filter(line -> line.endsWith(",true"))).hasSizeGreaterThan(400);
        assertThat(report.lines().filter(line -> line.endsWith(",false"))).isEmpty();
        assertThat(report)
                .contains("version 1", "version 2", "version 3", "rules as PDF", "price file", "package", "ESPD");
        assertThat(Files.readAllLines(out.resolve("price-lines.csv"))).hasSize(301);
        assertThat(Files.readString(out.resolve("timeline.csv")))
                .contains("price given on the page", "price given in the buyer's file", "submitted");
        assertThat(out.resolve("package.zip")).isNotEmptyFile();
        assertThat(out.resolve("receipt.json")).isNotEmptyFile();
    }
}
