package org.cordee.process.worker;

import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.crash.CrashTrial;
import org.cordee.process.crash.SimulatedCrash;
import org.cordee.process.crash.TrialContext;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets a worker work on behalf of the consortium of its job, from the moment it holds the lease; a simulated crash
 * leaves the lease behind.
 */
@Component
final class JobCrashPoints implements BeanPostProcessor {

    private final ObjectProvider<JdbcTemplate> jdbc;

    JobCrashPoints(ObjectProvider<JdbcTemplate> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JobRunner)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor) this::run);
        return factory.getProxy();
    }

    private @Nullable Object run(MethodInvocation call) throws Throwable {
        if (call.getArguments().length != 3 || !(call.getArguments()[2] instanceof ActivatedJob job)) {
            return call.proceed();
        }
        Object consortium = job.getVariablesAsMap().get(ProcessVariables.CONSORTIUM_ID);
        if (consortium == null) {
            return call.proceed();
        }
        CrashTrial trial = CrashTrial.of(jdbc.getObject(), UUID.fromString(consortium.toString()));
        if (trial == null) {
            return call.proceed();
        }
        try {
            trial.holdJob(job.getKey());
            TrialContext.begin(trial, "job " + job.getType());
            TrialContext.pass("job " + job.getType() + " taken");
            Object nothing = call.proceed();
            trial.releaseJob(job.getKey());
            return nothing;
        } catch (SimulatedCrash crash) {
            return null;
        } finally {
            TrialContext.end();
        }
    }
}
