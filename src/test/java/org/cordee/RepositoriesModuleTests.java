package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;

/** The server creates a repository when it is first used; a query that is wrong must not wait for that. */
@CordeeTest
class RepositoriesModuleTests {

    @Autowired
    private ApplicationContext application;

    @Test
    void everyRepositoryHasQueriesThatHibernateUnderstands() {
        assertThat(application.getBeansOfType(Repository.class))
                .hasSameSizeAs(application.getBeanNamesForType(Repository.class))
                .hasSizeGreaterThan(30);
    }
}
