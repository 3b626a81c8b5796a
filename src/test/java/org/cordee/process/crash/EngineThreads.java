package org.cordee.process.crash;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds the trial for which a thread of the engine works: by the header of its request, or by the step that it
 * executes.
 */
@Component
final class EngineThreads {

    static final String HEADER = "X-On-Behalf";

    private static final ConcurrentHashMap<String, CrashTrial> BY_INSTANCE = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable TrialContext> STEP = new ThreadLocal<>();
    private static volatile @Nullable EngineThreads active;

    private final ObjectProvider<EmbeddedEngine> engine;
    private final ObjectProvider<JdbcTemplate> jdbc;

    EngineThreads(ObjectProvider<EmbeddedEngine> engine, ObjectProvider<JdbcTemplate> jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        active = this;
    }

    static @Nullable TrialContext behalf() {
        TrialContext own = TrialContext.current();
        if (own != null) {
            return own;
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            String header = request.getRequest().getHeader(HEADER);
            return header == null ? null : of(header, request.getRequest().getRequestURI());
        }
        EngineThreads here = active;
        if (Context.getJobExecutorContext() == null || here == null || !CrashTrial.areUnderWay()) {
            STEP.remove();
            return null;
        }
        here.remember();
        return STEP.get();
    }

    /**
     * Remembers the trial of a step: when a step commits, only its command knows it, and its failure is recorded by
     * another command afterwards.
     */
    private void remember() {
        CommandContext command = Context.getCommandContext();
        JobEntity step = command == null ? null : command.getCurrentJob();
        if (step != null && step.getProcessInstanceId() != null) {
            STEP.set(ofStep(step));
        }
    }

    static String header(TrialContext behalf) {
        return behalf.trial().consultation() + " " + behalf.life() + " " + behalf.role();
    }

    private static @Nullable TrialContext of(String header, String uri) {
        String[] words = header.split(" ", 3);
        CrashTrial trial = CrashTrial.of(UUID.fromString(words[0]));
        String path = uri.replaceAll("/\\d+/", "/*/").replaceAll("/\\d+$", "/*");
        return trial == null
                ? null
                : new TrialContext(trial, Integer.parseInt(words[1]), "engine " + path + " for " + words[2]);
    }

    private @Nullable TrialContext ofStep(JobEntity step) {
        CrashTrial trial = BY_INSTANCE.computeIfAbsent(step.getProcessInstanceId(), this::ofInstance);
        return trial == null
                ? null
                : new TrialContext(trial, trial.lastLived(), "engine step " + step.getJobHandlerType());
    }

    private @Nullable CrashTrial ofInstance(String instance) {
        List<String> consortia = new JdbcTemplate(engine.getObject().dataSource())
                .queryForList(
                        "SELECT TEXT_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ? AND NAME_ = 'consortiumId'",
                        String.class,
                        instance);
        return consortia.isEmpty() || consortia.get(0) == null
                ? null
                : CrashTrial.of(
                        jdbc.getObject(), UUID.fromString(consortia.get(0).replace("\"", "")));
    }
}
