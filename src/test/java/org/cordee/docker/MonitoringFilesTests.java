package org.cordee.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each alert has a metric and a section of the manual that says what to do. */
class MonitoringFilesTests {

    @Test
    void everyAlertNamesASectionOfTheManual() throws IOException {
        Set<String> sections = Files.readAllLines(Path.of("src/docs/operating.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .map("operating.md#"::concat)
                .collect(Collectors.toSet());

        List<MonitoringFiles.Alert> alerts = MonitoringFiles.alerts();

        assertThat(alerts)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        alert -> assertThat(alert.runbook()).as(alert.name()).isIn(sections));
    }

    @Test
    void theRulesAndTheDashboardReadTheFiguresOfTheProduct() throws IOException {
        assertThat(MonitoringFiles.metrics())
                .contains(
                        "cordee_acts_total",
                        "cordee_engine_commands",
                        "cordee_letters",
                        "cordee_engine_jobs",
                        "cordee_engine_timers_late",
                        "cordee_groupings_stuck",
                        "cordee_sign_ins_total",
                        "hikaricp_connections_active")
                .doesNotContain("operating_md");
    }
}
