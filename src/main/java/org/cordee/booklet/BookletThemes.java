package org.cordee.booklet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of themes. There are few: a coordinator adds each of them. */
interface BookletThemes extends Repository<BookletTheme, String> {

    BookletTheme saveAndFlush(BookletTheme theme);

    Optional<BookletTheme> findById(String code);

    long count();

    @Query("select t from BookletTheme t order by t.number")
    List<BookletTheme> all();

    @Query("select coalesce(max(t.number), 0) from BookletTheme t")
    int highestNumber();
}
