package org.cordee.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cordee.audit.VerifyingAudit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks without a server that the audit trail was not changed: {@code verify-audit}. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes every audit chain; exit 1 and the first broken entry of each when the past was changed.")
final class VerifyAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    private boolean sound;

    @Override
    public Integer call() throws Exception {
        installation.open(source -> {
            var database = new DriverManagerDataSource(source.url(), source.user(), source.password());
            report(new VerifyingAudit(new JdbcTemplate(database)).verify());
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
        out.println(report.isSound() ? "The audit is sound." : "The audit was changed.");
        sound = report.isSound();
    }
}
