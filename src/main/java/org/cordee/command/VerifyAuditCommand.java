package org.cordee.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cordee.audit.VerifyingAudit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks without a server that the audit trail was not changed: {@code verify-audit}. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes every audit chain with the keys of the installation; exit 1, and what is wrong, when the past"
                        + " was changed.",
        footer =
                "The head that is printed stands for the whole audit: archive it outside this machine, and give it later"
                        + " with --anchor.")
final class VerifyAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Option(
            names = "--anchor",
            paramLabel = "DAY=HEAD",
            description =
                    "The archived head of a day, as the log (audit-anchored) or this command printed it; repeatable.")
    private Map<LocalDate, String> anchors = new LinkedHashMap<>();

    private boolean sound;

    @Override
    public Integer call() throws Exception {
        installation.open((source, settings) -> {
            var database = new DriverManagerDataSource(source.url(), source.user(), source.password());
            report(VerifyingAudit.of(new JdbcTemplate(database), settings).verify(anchors));
        });
        return sound ? 0 : 1;
    }

    private void report(VerifyingAudit.AuditReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.entries() + " entries in " + report.chains() + " chains, " + report.unsealed()
                + " not yet sealed.");
        report.breaks()
                .forEach(broken -> out.println(
                        "Chain " + broken.chain() + ", entry " + broken.number() + ": " + broken.reason() + "."));
        report.faults().forEach(fault -> out.println(fault + "."));
        if (report.lastHead() != null) {
            out.println(report.days() + " days, " + report.stamped() + " of them with a time stamp; the last head: "
                    + report.lastDay() + "=" + report.lastHead());
        }
        out.println(report.isSound() ? "The audit is sound." : "The audit was changed.");
        sound = report.isSound();
    }
}
