package org.cordee.process;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.PublishMessage;
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
 * Lets a claimer work on behalf of the consortium whose command it sends; a simulated crash ends its thread, and
 * another continues.
 */
@Component
final class CommandCrashPoints implements BeanPostProcessor {

    private final ObjectProvider<JdbcTemplate> jdbc;

    CommandCrashPoints(ObjectProvider<JdbcTemplate> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandClaimer) {
            return around(bean, CommandCrashPoints::claimed);
        }
        return bean instanceof CommandSender ? around(bean, this::sent) : bean;
    }

    private static Object around(Object bean, MethodInterceptor advice) {
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(advice);
        return factory.getProxy();
    }

    private static @Nullable Object claimed(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (SimulatedCrash crash) {
            return true;
        } finally {
            TrialContext.end();
        }
    }

    private @Nullable Object sent(MethodInvocation call) throws Throwable {
        if (call.getArguments().length == 1 && call.getArguments()[0] instanceof EngineCommand command) {
            CrashTrial trial = CrashTrial.of(jdbc.getObject(), command.root().id());
            if (trial != null) {
                TrialContext.begin(trial, "command " + describe(command.order()));
            }
        }
        return call.proceed();
    }

    static String describe(CommandPayload order) {
        if (order instanceof PublishMessage message) {
            return message.name();
        }
        return order instanceof CompleteTask task ? String.join("/", task.elementIds()) : "due dates";
    }
}
