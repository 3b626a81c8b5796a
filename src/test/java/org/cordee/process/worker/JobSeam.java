package org.cordee.process.worker;

import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cordee.process.crash.Crash;
import org.cordee.process.crash.OnBehalf;
import org.cordee.process.crash.Trial;
import org.cordee.process.model.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A worker works for the grouping of its job, from the moment it holds the lease; a crash leaves the lease behind. */
@Component
final class JobSeam implements BeanPostProcessor {

    private final ObjectProvider<JdbcTemplate> house;

    JobSeam(ObjectProvider<JdbcTemplate> house) {
        this.house = house;
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
        Object grouping = job.getVariablesAsMap().get(Variables.CONSORTIUM_ID);
        if (grouping == null) {
            return call.proceed();
        }
        Trial trial = Trial.of(house.getObject(), UUID.fromString(grouping.toString()));
        if (trial == null) {
            return call.proceed();
        }
        try {
            trial.holds(job.getKey());
            OnBehalf.begin(trial, "job " + job.getType());
            OnBehalf.pass("job " + job.getType() + " taken");
            Object nothing = call.proceed();
            trial.letsGoOf(job.getKey());
            return nothing;
        } catch (Crash crash) {
            return null;
        } finally {
            OnBehalf.end();
        }
    }
}
