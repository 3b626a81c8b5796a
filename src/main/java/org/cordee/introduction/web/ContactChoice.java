package org.cordee.introduction.web;

/** Which contact a side gives: the signed-in person, the reception known to the directory, or another one. */
enum ContactChoice {
    PERSON,
    RECEPTION,
    OTHER
}
