package io.github.kaoping.model;

/**
 * A name for people in both languages.
 *
 * @param english empty if the criteria give none; then the Chinese name serves
 */
public record Name(String chinese, String english) {
    public String in(boolean inEnglish) {
        return inEnglish && !english.isEmpty() ? english : chinese;
    }
}
