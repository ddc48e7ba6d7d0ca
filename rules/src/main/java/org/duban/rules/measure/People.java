package org.duban.rules.measure;

import java.util.List;
import java.util.regex.Pattern;

/** Finds who answers for it, by name. */
final class People {

    private static final String SURNAME =
            "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯"
                    + "|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶"
                    + "程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝"
                    + "龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包"
                    + "宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶牟艾尤阳时穆农"
                    + "司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇])";

    /** A surname and a given name, and not the short name of an office (安监局, 施工方). */
    private static final String NAME =
            SURNAME + "\\p{IsHan}{1,2}" + "(?<![局委部办会院厅处科室所站区县镇校队组厂企社]|中心|公司|单位|人员|[工甲乙资对各]方)";

    private static final String DUTY = "(?:同志)?(?:具体|全面|总体|亲自)?(?:负责|牵头|承办|主抓|督办|落实|分管|主持|包保|挂帅)";

    private static final Pattern ZH_ROLE =
            Pattern.compile(
                    "(?:负责人|责任人|联系人|联络员|牵头人|经办人|承办人|主办人|责任领导|分管领导)[:为是]? ?"
                            + NAME
                            + "(?=$|[^\\p{IsHan}]|同志|负责|电话)");

    private static final Pattern ZH_BY =
            Pattern.compile(
                    "由[^,。;|]{0,12}?(?<![\\p{IsHan}&&[^长任席记授师由]])" + NAME + "(?=" + DUTY + ")");

    private static final Pattern ZH_TITLE =
            Pattern.compile(
                    "(?:局长|主任|主席|书记|科长|处长|部长|院长|校长|市长|县长|区长|经理)" + NAME + "(?=" + DUTY + ")");

    private static final String EN_OFFICE =
            "(?:Bureau|Department|Ministry|Office|Council|Union|Committee|Resources?|Group|Team|Company|Authority|Agency"
                    + "|Board|Centre|Center|Commission|Federation|Services?|School|College|University|City|Municipal|Finance|Division|Unit)";

    private static final Pattern EN =
            Pattern.compile(
                    "\\b(?:[Oo]wner|[Ll]ead|[Rr]esponsible(?: person| officer)?|[Cc]ontact(?: person)?|[Pp]erson in charge"
                            + "|[Oo]fficer|[Ll]ed by|[Oo]wned by|[Aa]ssigned to)(?: is|:| -| –)? "
                            + "(?![\\w' ]{0,40}\\b"
                            + EN_OFFICE
                            + "\\b)"
                            + "(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? [A-Z][\\w'’-]+|[A-Z][\\w'’-]+(?: [A-Z][\\w'’-]*\\.?){1,2})");

    private People() {}

    static List<Span> in(String text) {
        return Span.all(text, ZH_ROLE, ZH_BY, ZH_TITLE, EN);
    }
}
