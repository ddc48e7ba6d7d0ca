package org.duban.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市人社局、市财政局", "市人社局，市财政局", "市人社局,市财政局", "市人社局；市财政局", "市人社局;市财政局",
                "市人社局/市财政局", "市人社局 市财政局", "市人社局\u3000市财政局", "市人社局\n市财政局", " 市人社局 、\n市财政局。",
                "人社局、市财政局等", "市人力资源和社会保障局、市财政局", "市人社局和市财政局", "rsj, czj", "市人社局、市财政局、市人社局"
            })
    void severalDepartmentsStandInOneCell(String cell) {
        Parties parties = Parties.read(cell, GivenDepartments.NAMES);

        assertThat(parties.leads()).containsExactly("rsj", "czj");
        assertThat(parties.unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "牵头单位：市人社局；配合单位：市财政局、市总工会", "牵头:市人社局\n配合:市财政局,市总工会",
                "市人社局（牵头）、市财政局、市总工会", "市财政局、市人社局（牵头）、市总工会"
            })
    void aCellMayNameLeadAndSupporters(String cell) {
        assertThat(Parties.read(cell, GivenDepartments.NAMES))
                .isEqualTo(new Parties(List.of("rsj"), List.of("czj", "zgh"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"各县区", "各县（市、区）", "各区县", "各县(市、区)", "各县、区", "各县市区"})
    void allLocalitiesHaveANameTogether(String cell) {
        assertThat(Parties.read("市总工会、" + cell, GivenDepartments.NAMES).leads())
                .containsExactly("zgh", "hdq", "hxq");
    }

    @Test
    void unknownNamesAreToldAsTheyStand() {
        assertThat(Parties.read("市人社局、市气象局、市文联", GivenDepartments.NAMES).unknown())
                .containsExactly("市气象局", "市文联");
        assertThat(Parties.read("Cabinet Office; Home Office", GivenDepartments.NAMES))
                .isEqualTo(new Parties(List.of("co"), List.of(), List.of("Home Office")));
    }

    @Test
    void aNameOfSeveralWordsIsOneName() {
        assertThat(Parties.read("Cabinet  Office", GivenDepartments.NAMES).leads())
                .containsExactly("co");
        assertThat(Parties.read("市总工会（产改办）", GivenDepartments.NAMES).leads())
                .containsExactly("zgh");
        assertThat(Parties.read("NA", GivenDepartments.NAMES).leads()).isEmpty();
    }
}
