package org.cordee.process.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds crash points around every commit that wrote to either database, also where each statement commits alone. */
@Component
final class CommitCrashPoints implements BeanPostProcessor {

    private static final Set<String> READS = Set.of("select", "with");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource)) {
            return bean;
        }
        ProxyFactory watched = new ProxyFactory(bean);
        watched.setProxyTargetClass(true);
        watched.addAdvice((MethodInterceptor) call -> {
            Object answer = call.proceed();
            return answer instanceof Connection connection && CrashTrial.areUnderWay()
                    ? new Watch(connection).proxy()
                    : answer;
        });
        return watched.getProxy();
    }

    /** Observes one connection for as long as it is borrowed. */
    private static final class Watch {

        private final Connection connection;
        private boolean wrote;

        Watch(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this::call);
        }

        private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "commit":
                    boolean lasting = wrote;
                    wrote = false;
                    return lasting ? lasting(transaction(), method, arguments) : invoke(connection, method, arguments);
                case "rollback":
                    wrote = false;
                    return invoke(connection, method, arguments);
                case "prepareStatement":
                    return prepared(String.valueOf(arguments == null ? "" : arguments[0]), method, arguments);
                default:
                    return invoke(connection, method, arguments);
            }
        }

        private @Nullable Object prepared(String sql, Method method, Object @Nullable [] arguments) throws Throwable {
            Object statement = invoke(connection, method, arguments);
            if (READS.contains(firstWords(sql).split(" ")[0].toLowerCase(Locale.ROOT))) {
                return statement;
            }
            wrote = true;
            return connection.getAutoCommit() ? alone((PreparedStatement) statement, firstWords(sql)) : statement;
        }

        private PreparedStatement alone(PreparedStatement statement, String sql) {
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> method.getName().startsWith("execute")
                            ? lastingAlone(statement, sql, method, arguments)
                            : invoke(statement, method, arguments));
        }

        private @Nullable Object lastingAlone(
                PreparedStatement statement, String sql, Method method, Object @Nullable [] arguments)
                throws Throwable {
            TrialContext now = EngineThreads.behalf();
            if (now == null) {
                return invoke(statement, method, arguments);
            }
            String where = now.role() + " | " + sql;
            int nth = now.trial().before(where, now.life());
            Object answer = invoke(statement, method, arguments);
            now.trial().after(where, nth);
            return answer;
        }

        private @Nullable Object lasting(String what, Method method, Object @Nullable [] arguments) throws Throwable {
            TrialContext now = EngineThreads.behalf();
            if (now == null) {
                return invoke(connection, method, arguments);
            }
            String where = now.role() + " | " + what;
            int nth = now.trial().before(where, now.life());
            Object answer = invoke(connection, method, arguments);
            now.trial().after(where, nth);
            return answer;
        }

        private static String transaction() {
            String name = TransactionSynchronizationManager.getCurrentTransactionName();
            return name == null ? "commit" : name.replaceFirst(".*\\.([A-Z])", "$1");
        }

        private static String firstWords(String sql) {
            return Arrays.stream(sql.strip().split("[\\s(]+")).limit(3).collect(Collectors.joining(" "));
        }

        private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause() instanceof SQLException sql ? sql : refused.getTargetException();
            }
        }
    }
}
