package io.github.kaoping.model;

/**
 * A name for people in both languages.
 *
 * @param english empty if the criteria give none; then the Chinese name serves
 */
public record Name(String chinese, String english) {
    // Written out, because the one that Java would make at the first call delays the start.
    @Override
    public int hashCode() {
        return 31 * chinese.hashCode() + english.hashCode();
    }

    public String in(boolean inEnglish) {
        return inEnglish && !english.isEmpty() ? english : chinese;
    }
}
